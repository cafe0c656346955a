package de.zusage.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rouses the relay of this process once a transaction that appended events has committed. */
@ApplicationScoped
class WakeUp {

    private static final String REGISTERED = WakeUp.class.getName();

    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore signal = new Semaphore(0);

    WakeUp(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void afterCommit() {
        if (transaction.getResource(REGISTERED) != null) {
            return;
        }
        transaction.putResource(REGISTERED, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the events are written already
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.release();
                }
            }
        });
    }

    /** Waits for the next commit, at most that long; several commits wake once. */
    void await(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
