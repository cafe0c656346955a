package de.zusage.kit.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is refused for its form with a status of its own (412, 413, 422, 428), or for there being too many (429). */
public final class Refused extends RuntimeException {
    private static final long MINUTE = 60;

    private final Problem problem;
    private final @Nullable Duration retryAfter;

    public Refused(int status, String type, String detail) {
        this(new Problem(status, type, detail, Map.of()));
    }

    Refused(Problem problem) {
        this(problem, null);
    }

    private Refused(Problem problem, @Nullable Duration retryAfter) {
        super(problem.type());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** As much as is let through in this minute is used up: 429, and Retry-After says when the next begins. */
    public static Refused forThisMinute(String detail, Instant now) {
        return new Refused(
                new Problem(429, "too-many-requests", detail, Map.of()),
                Duration.ofSeconds(MINUTE - now.getEpochSecond() % MINUTE));
    }

    /** When to come again. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    Problem problem() {
        return problem;
    }
}
