package de.zusage.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Repeats work while the database is in trouble, so that a record is never given up for that. */
@ApplicationScoped
class InPlace {

    private static final Logger LOG = Logger.getLogger(InPlace.class);
    private static final int DOUBTFUL_ATTEMPTS = 5;
    private static final long FIRST_WAIT = 100;
    private static final long LONGEST_WAIT = 5_000;

    private volatile boolean stopping;

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Runs the work until it succeeds or throws something that waiting does not mend.
     *
     * @throws GivenUp when the service stops meanwhile; the record comes again after the restart
     */
    void repeat(Runnable work) {
        long wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (stopping || e instanceof GivenUp) {
                    throw new GivenUp(e);
                }
                Trouble trouble = Trouble.of(e);
                if (trouble == Trouble.REFUSED || (trouble == Trouble.DOUBTFUL && attempt >= DOUBTFUL_ATTEMPTS)) {
                    throw e;
                }
                LOG.warnf("trouble while an event is handled (attempt %d): %s", attempt, Reason.of(e));
            }
            pause(wait);
            wait = Math.min(LONGEST_WAIT, wait * 2);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GivenUp(e);
        }
    }

    /** The service stops before the work is done. */
    static final class GivenUp extends RuntimeException {

        GivenUp(Exception cause) {
            super("the service stops; the record will come again", cause);
        }
    }
}
