package de.zusage.agreement.timeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts the statements of one request while it is open, as the driver sends them. The relay and other jobs use the
 * database at the same time, each on a thread of its own; a request has one worker to itself.
 */
public final class Statements extends Handler implements AutoCloseable {
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private static final String WORKER = "executor-thread-";

    private final Map<String, Long> executed = new ConcurrentHashMap<>();
    private final Level before = DRIVER.getLevel();

    public Statements() {
        setLevel(Level.ALL);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(this);
    }

    public long count() {
        return executed.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @Override
    public void publish(LogRecord record) {
        String thread = Thread.currentThread().getName();
        if (thread.startsWith(WORKER) && record.getMessage().startsWith(" FE=> Execute")) {
            executed.merge(thread, 1L, Long::sum);
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setUseParentHandlers(true);
        DRIVER.setLevel(before);
    }
}
