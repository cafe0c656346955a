package de.zusage.kit.testing;

import static org.awaitility.Awaitility.await;

import de.zusage.local.testing.LocalDatabase;
import java.sql.SQLException;

/** Keeps the relay of the service's database from sending, as if another process had its turn. */
public final class HeldRelay {

    private HeldRelay() {}

    /** What is done while nothing is sent. */
    public interface Work {
        void run() throws SQLException;
    }

    /** Does the work while nothing leaves; afterwards everything has. */
    public static void during(Work work) throws SQLException {
        awaitTold();
        run("update relay_lease set holder = 'a test', fence = fence + 1,"
                + " expires_at = clock_timestamp() + interval '1 hour'");
        try {
            work.run();
        } finally {
            run("update relay_lease set expires_at = clock_timestamp() - interval '1 second'");
        }
        awaitTold();
    }

    /** Everything that was appended has reached its topic. */
    public static void awaitTold() {
        await().until(() ->
                Catalogue.strings("select event_id::text from outbox").isEmpty());
    }

    private static void run(String sql) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
