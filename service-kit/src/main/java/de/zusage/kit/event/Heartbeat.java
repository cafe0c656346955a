package de.zusage.kit.event;

import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Keeps a lease alive from a thread of its own, so that a slow send does not lose it. */
final class Heartbeat implements Runnable {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final RelayLease lease;
    private final long fence;
    private final RelayConfig config;
    private volatile long renewedAt = System.nanoTime();
    private volatile boolean stopped;

    private Heartbeat(RelayLease lease, long fence, RelayConfig config) {
        this.lease = lease;
        this.fence = fence;
        this.config = config;
    }

    static Heartbeat start(RelayLease lease, long fence, RelayConfig config) {
        Heartbeat heartbeat = new Heartbeat(lease, fence, config);
        Thread thread = new Thread(heartbeat, "relay-heartbeat");
        thread.setDaemon(true);
        thread.start();
        return heartbeat;
    }

    /** Whether the lease is surely still ours; a process that was frozen learns here that it is not. */
    boolean alive() {
        return !stopped && System.nanoTime() - renewedAt < config.lease().toNanos();
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                Thread.sleep(config.heartbeat().toMillis());
                long before = System.nanoTime();
                if (!stopped && !lease.renew(fence)) {
                    stopped = true;
                }
                renewedAt = before;
            } catch (SQLException e) {
                LOG.warnf("the lease could not be renewed: %s", e.getSQLState());
            } catch (InterruptedException e) {
                stopped = true;
            }
        }
    }
}
