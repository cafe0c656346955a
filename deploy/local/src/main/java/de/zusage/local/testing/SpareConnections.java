package de.zusage.local.testing;

import de.zusage.local.PostgresServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Connections that tests have closed, for the next one who asks: a login took 25 ms of processor time, most of it for SCRAM, and tests
 * ask one question each. Whoever gets one finds no transaction, setting, lock or table of whoever had it before.
 */
final class SpareConnections {
    private static final int KEPT = 3;
    private static final int PATIENCE_SECONDS = 2;
    private static final Map<String, Deque<Connection>> SPARE = new ConcurrentHashMap<>();

    /** What the driver remembers beside the session, so that forgetting it there would not be enough. */
    private static final Set<String> LASTING = Set.of(
            "setReadOnly",
            "setTransactionIsolation",
            "setHoldability",
            "setNetworkTimeout",
            "setClientInfo",
            "setCatalog",
            "setSchema",
            "setTypeMap",
            "unwrap",
            "abort");

    private SpareConnections() {}

    static Connection lend(String url, String role, String password) throws SQLException {
        Deque<Connection> spare = SPARE.computeIfAbsent(role + "@" + url, none -> new ConcurrentLinkedDeque<>());
        for (Connection kept = spare.poll(); kept != null; kept = spare.poll()) {
            if (kept.isValid(PATIENCE_SECONDS)) {
                return lent(kept, spare);
            }
            kept.close(); // the server was away, or ended it
        }
        return lent(PostgresServer.connect(url, role, password), spare);
    }

    private static Connection lent(Connection real, Deque<Connection> spare) {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicBoolean changed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isClosed")) {
                        return closed.get() || real.isClosed();
                    }
                    if (method.getName().equals("close")) {
                        if (closed.compareAndSet(false, true)) {
                            giveBack(real, spare, changed.get());
                        }
                        return null;
                    }
                    if (closed.get()) {
                        throw new SQLException("This connection was given back");
                    }
                    if (LASTING.contains(method.getName())) {
                        changed.set(true);
                    }
                    return invoke(real, method, arguments);
                });
    }

    private static @Nullable Object invoke(Connection real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void giveBack(Connection real, Deque<Connection> spare, boolean changed) throws SQLException {
        if (changed || spare.size() >= KEPT || !isForgotten(real)) {
            real.close();
        } else {
            spare.push(real);
        }
    }

    private static boolean isForgotten(Connection real) {
        try {
            if (!real.getAutoCommit()) {
                real.rollback();
                real.setAutoCommit(true);
            }
            try (Statement statement = real.createStatement()) {
                statement.execute("discard all");
            }
            return true;
        } catch (SQLException e) {
            return false; // broken: it is closed, and the next one gets another
        }
    }
}
