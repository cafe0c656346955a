package de.zusage.notification.escalation;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;

/** When a wait has been too long: in working days of the authority's Land, at the same time of day. */
@ApplicationScoped
class Patience {

    private final EscalationConfig config;
    private final WorkingDays workingDays;
    private final Tenancy tenancy;
    private final Clock clock;

    Patience(EscalationConfig config, WorkingDays workingDays, Tenancy tenancy, Clock clock) {
        this.config = config;
        this.workingDays = workingDays;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    boolean isOver(Instant since) {
        return !after(since, config.after()).isAfter(clock.instant());
    }

    /** When that level has had its time, if it begins now. */
    Instant ofLevel(Level level) {
        return after(clock.instant(), config.afterOf().getOrDefault(level, config.after()));
    }

    /** When the last level is told again. */
    Instant ofLastLevel() {
        return clock.instant().plus(Duration.ofDays(config.repeatAfter()));
    }

    private Instant after(Instant since, int days) {
        String authority = tenancy.required().authority();
        ZonedDateTime begin = since.atZone(clock.getZone());
        LocalDate day = begin.toLocalDate();
        for (int passed = 0; passed < days; passed++) {
            day = workingDays.onOrAfter(day.plusDays(1), authority, Map.of());
        }
        return day.atTime(begin.toLocalTime()).atZone(clock.getZone()).toInstant();
    }
}
