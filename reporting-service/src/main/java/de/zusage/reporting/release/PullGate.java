package de.zusage.reporting.release;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets each caller pull so many times in a minute and no more, so that one client's loop keeps nobody waiting. */
@ApplicationScoped
public class PullGate {
    private static final int SECONDS = 60;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final PullConfig config;
    private final Caller caller;
    private final Clock clock;

    PullGate(PullConfig config, Caller caller, Clock clock) {
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    private record Window(long minute, int requests) {}

    /** Refuses with 429 what is too much in this minute. */
    public void pass() {
        long minute = clock.instant().getEpochSecond() / SECONDS;
        windows.values().removeIf(window -> window.minute() < minute);
        Window window = windows.merge(
                caller.subject(),
                new Window(minute, 1),
                (before, one) -> before.minute() == minute ? new Window(minute, before.requests() + 1) : one);
        if (window.requests() > config.perMinute()) {
            throw new Refused(
                    429,
                    "too-many-requests",
                    "At most " + config.perMinute() + " requests in a minute; try again in the next.");
        }
    }
}
