package de.zusage.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Lets streams go on that stand still for want of a key: no operator has to, once the key is back. */
@ApplicationScoped
class KeyWaiters {

    private static final Logger LOG = Logger.getLogger(KeyWaiters.class);
    private static final int BATCH = 100;

    private final ParkedStreams streams;

    KeyWaiters(ParkedStreams streams) {
        this.streams = streams;
    }

    @Scheduled(every = "${zusage.inbox.ask-for-keys:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int gone = streams.retryWithoutKey(BATCH);
        if (gone > 0) {
            LOG.infof("%d streams go on with their key", gone);
        }
    }
}
