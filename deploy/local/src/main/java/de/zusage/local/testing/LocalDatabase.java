package de.zusage.local.testing;

import de.zusage.local.JvmShared;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Connections of tests to the database of one service, under each of its roles. */
public final class LocalDatabase {
    private final String service;

    private LocalDatabase(String service) {
        this.service = service;
    }

    /** The database of a service, made when it is missing; starts the servers when they do not run yet. */
    public static LocalDatabase of(String service) {
        SharedServers.ensureStarted();
        synchronized (JvmShared.lock()) {
            if (!JvmShared.has("database." + service)) {
                @SuppressWarnings("unchecked")
                Consumer<String> create = JvmShared.get("postgres.create", Consumer.class);
                create.accept(service);
                JvmShared.put("database." + service, service);
            }
        }
        return new LocalDatabase(service);
    }

    /** The database of the service that {@link ServiceStack} was started for last. */
    public static LocalDatabase current() {
        return of(JvmShared.get("service", String.class));
    }

    /** As the owner of the tables, who runs the migrations. */
    public static Connection asOwner() {
        return current().connect("owner");
    }

    /** As the role that the service's requests use. */
    public static Connection asApp() {
        return current().connect("app");
    }

    /** As the role of relay and schedulers. */
    public static Connection asJob() {
        return current().connect("job");
    }

    /** Stops the server, which holds the databases of all services of this JVM, does the work and starts it again. */
    public static void whileAway(Runnable work) {
        JvmShared.get("postgres.stop", Runnable.class).run();
        try {
            work.run();
        } finally {
            JvmShared.get("postgres.start", Runnable.class).run();
        }
    }

    /** As the role {@code <service>_<suffix>}: owner, app, job or backup. */
    public Connection connect(String suffix) {
        try {
            return SpareConnections.lend(url(), service + "_" + suffix, password());
        } catch (SQLException e) {
            throw new AssertionError("No connection as " + service + "_" + suffix, e);
        }
    }

    /** As the superuser, for what no role of a service may do, such as ending foreign sessions. */
    public Connection connectAsSuperuser() {
        try {
            return SpareConnections.lend(url(), "postgres", password());
        } catch (SQLException e) {
            throw new AssertionError("No connection as superuser", e);
        }
    }

    public String url() {
        return JvmShared.get("postgres.url", String.class) + service;
    }

    /** One password serves all local roles. */
    public String password() {
        return JvmShared.get("postgres.password", String.class);
    }
}
