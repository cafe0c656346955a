package de.zusage.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Polls a condition of another process, because no process tells us when it is ready. */
public final class Waiting {
    private static final long STEP_MILLIS = 50;

    private Waiting() {}

    /** Waits until the check is true; an exception of the check counts as "not yet". */
    public static void until(String what, Duration limit, ChildProcess child, Callable<Boolean> check) {
        poll(
                limit,
                () -> {
                    if (!child.isAlive()) {
                        throw new LocalFailure(what + " ended before it was ready; its log is " + child.log() + ".");
                    }
                },
                check,
                last -> new LocalFailure(
                        what + " was not ready within " + limit.toSeconds() + " s" + cause(last) + "; its log is "
                                + child.log() + ".",
                        last));
    }

    /** The same for what is no process of ours. */
    public static void until(String what, Duration limit, Callable<Boolean> check) {
        poll(
                limit,
                () -> {},
                check,
                last -> new LocalFailure(
                        what + " did not come within " + limit.toSeconds() + " s" + cause(last) + ".", last));
    }

    private static void poll(
            Duration limit,
            Runnable guard,
            Callable<Boolean> check,
            Function<@Nullable Exception, LocalFailure> tooLate) {
        long end = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            guard.run();
            try {
                if (check.call()) {
                    return;
                }
            } catch (Exception e) {
                last = e;
            }
            pause();
        }
        throw tooLate.apply(last);
    }

    static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while waiting.", e);
        }
    }

    private static String cause(@Nullable Exception last) {
        return last == null ? "" : " (" + last.getMessage() + ")";
    }
}
