package de.zusage.kit.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets only so many at once do what takes much memory or time. A few others wait a moment on their worker thread; the
 * rest are told at once to come again (503).
 */
public final class Turns {

    private static final int WAITING_FOR_ONE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Semaphore free;
    private final Semaphore places;
    private final Duration patience;

    public Turns(int atOnce) {
        this(atOnce, WAITING_FOR_ONE * atOnce, PATIENCE);
    }

    Turns(int atOnce, int mostWaiting, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.places = new Semaphore(mostWaiting);
        this.patience = patience;
    }

    /** Does the work in a turn. */
    public <T, E extends Exception> T during(Work<T, E> work) throws E {
        Turn turn = take();
        try {
            return work.done();
        } finally {
            turn.close();
        }
    }

    /** A turn to be closed, or 503 if none becomes free soon. */
    Turn take() {
        if (free.tryAcquire() || waited()) {
            return new Turn(free);
        }
        throw new Busy();
    }

    private boolean waited() {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    /** What is done in a turn. */
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }

    /** One turn; closing it twice gives it back once. */
    static final class Turn {

        private final Semaphore from;
        private final AtomicBoolean over = new AtomicBoolean();

        private Turn(Semaphore from) {
            this.from = from;
        }

        void close() {
            if (!over.getAndSet(true)) {
                from.release();
            }
        }
    }

    /** Nobody had a turn to give. */
    static final class Busy extends RuntimeException {

        static final String RETRY_AFTER = "5";

        Busy() {
            super("busy", null, false, false);
        }
    }
}
