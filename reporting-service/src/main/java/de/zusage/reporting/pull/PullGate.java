package de.zusage.reporting.pull;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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

    /** Refuses with 429 what is too much in this minute, and says when the next begins. */
    public void pass() {
        Instant now = clock.instant();
        long minute = now.getEpochSecond() / SECONDS;
        windows.values().removeIf(window -> window.minute() < minute);
        Window window = windows.merge(
                caller.subject(),
                new Window(minute, 1),
                (before, one) -> before.minute() == minute ? new Window(minute, before.requests() + 1) : one);
        if (window.requests() > config.perMinute()) {
            throw Refused.forThisMinute(
                    "At most " + config.perMinute() + " requests in a minute; try again in the next.", now);
        }
    }
}
