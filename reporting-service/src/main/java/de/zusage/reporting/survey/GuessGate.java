package de.zusage.reporting.survey;

import de.zusage.kit.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Lets only so many wrong codes be tried in a minute, whoever tries: to tell callers apart would be to note who they are. */
@ApplicationScoped
class GuessGate {
    private static final int SECONDS = 60;
    private final SurveyConfig config;
    private final Clock clock;
    private long minute;
    private int failures;

    GuessGate(SurveyConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Refuses with 429, the right codes too, when too many wrong ones came in this minute. */
    synchronized void pass() {
        if (failuresNow() >= config.failuresPerMinute()) {
            throw Refused.forThisMinute(
                    "Too many codes that open nothing; try again in the next minute.", clock.instant());
        }
    }

    synchronized void failed() {
        failures = failuresNow() + 1;
    }

    private int failuresNow() {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute) {
            minute = now;
            failures = 0;
        }
        return failures;
    }
}
