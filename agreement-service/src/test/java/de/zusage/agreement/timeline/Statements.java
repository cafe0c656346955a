package de.zusage.agreement.timeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the statements that go to the database while it is open, as the driver sends them. */
final class Statements extends Handler implements AutoCloseable {
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Level before = DRIVER.getLevel();

    Statements() {
        setLevel(Level.ALL);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(this);
    }

    long count() {
        return sent.stream().filter(line -> line.startsWith(" FE=> Execute")).count();
    }

    @Override
    public void publish(LogRecord record) {
        sent.add(record.getMessage());
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
