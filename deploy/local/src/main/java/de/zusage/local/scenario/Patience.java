package de.zusage.local.scenario;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for what other services learn from events, and for a service that comes back: as long as a busy machine may take
 * with the reminders of a whole cohort before these.
 */
final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final long STEP_MILLIS = 100;
    private static final int UNAVAILABLE = 503;

    private Patience() {}

    /** Asks again until the answer is right; the last one is shown when it never is. */
    static <T> T until(String expected, Supplier<T> question, Predicate<T> right) {
        long end = System.nanoTime() + LIMIT.toNanos();
        T last = question.get();
        while (!right.test(last)) {
            if (System.nanoTime() > end) {
                String came = last instanceof Answer answer ? answer.status() + " " + answer.text() : last.toString();
                throw new Surprise(expected + " within " + LIMIT.toSeconds() + " s", came);
            }
            pause();
            last = question.get();
        }
        return last;
    }

    interface Call {
        Answer send() throws IOException;
    }

    /**
     * Repeats while the connection is refused or breaks, or the service says that it cannot now (503); every request of the
     * scenario is safe to repeat.
     */
    static Answer forService(String service, Call call) {
        return forService(service, LIMIT, call);
    }

    static Answer forService(String service, Duration limit, Call call) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                Answer answer = call.send();
                if (answer.status() != UNAVAILABLE || System.nanoTime() > end) {
                    return answer;
                }
                pause();
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    String reason = e instanceof ConnectException ? "no connection" : String.valueOf(e.getMessage());
                    throw new Surprise("an answer of " + service + "-service", reason);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("time to wait", "an interruption");
        }
    }
}
