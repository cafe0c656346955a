package de.zusage.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Lets streams go on that stand still for want of a key or until this service has told what is to be erased: no operator has
 * to, once that is so.
 */
@ApplicationScoped
class Waiters {

    private static final Logger LOG = Logger.getLogger(Waiters.class);
    private static final int BATCH = 100;

    private final ParkedStreams streams;

    Waiters(ParkedStreams streams) {
        this.streams = streams;
    }

    @Scheduled(every = "${zusage.inbox.ask-for-keys:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int gone = streams.retryWaiting(BATCH);
        if (gone > 0) {
            LOG.infof("%d streams go on", gone);
        }
    }
}
