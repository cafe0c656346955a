package de.zusage.notification.message;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;

/** The days of letters: neither the post nor an office works on every day, and whoever counts on it says too much. */
@ApplicationScoped
class LetterDays {

    private final LetterConfig config;
    private final WorkingDays workingDays;
    private final Tenancy tenancy;
    private final Clock clock;

    LetterDays(LetterConfig config, WorkingDays workingDays, Tenancy tenancy, Clock clock) {
        this.config = config;
        this.workingDays = workingDays;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** When a letter that is posted today is read. */
    LocalDate arrival() {
        return arrival(LocalDate.now(clock));
    }

    LocalDate arrival(LocalDate posted) {
        return after(posted, config.days());
    }

    /** When one that was made then and not posted is given up: at the same time of day. */
    Instant givenUpAt(Instant madeAt) {
        ZonedDateTime made = madeAt.atZone(clock.getZone());
        return after(made.toLocalDate(), config.patience())
                .atTime(made.toLocalTime())
                .atZone(clock.getZone())
                .toInstant();
    }

    private LocalDate after(LocalDate day, int days) {
        String authority = tenancy.required().authority();
        LocalDate last = day;
        for (int passed = 0; passed < days; passed++) {
            last = workingDays.onOrAfter(last.plusDays(1), authority, Map.of());
        }
        return last;
    }
}
