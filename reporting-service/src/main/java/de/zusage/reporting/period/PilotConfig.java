package de.zusage.reporting.period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.YearMonth;

/** When the pilot is: what happened before or after it is not counted. */
@ConfigMapping(prefix = "zusage.pilot")
interface PilotConfig {

    /** Its first month; quarters and half-years are counted from it. */
    @WithDefault("2026-04")
    YearMonth from();

    /** How many months it lasts, whole half-years (domain §1: one and a half years). */
    @WithDefault("18")
    int months();
}
