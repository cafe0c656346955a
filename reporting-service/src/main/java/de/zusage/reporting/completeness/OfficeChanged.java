package de.zusage.reporting.completeness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An office was registered or described anew, as far as this service reads it. */
record OfficeChanged(
        String office,
        String authority,
        String carrier,
        String programme,
        LocalDate opensOn,
        @Nullable LocalDate closesOn) {
    static final String TYPE = "office.changed.v1";
}
