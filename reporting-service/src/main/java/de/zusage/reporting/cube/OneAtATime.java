package de.zusage.reporting.cube;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whoever counts for a release and whoever folds what was erased wait for each other, over all replicas. */
final class OneAtATime {
    private static final String TRY = "select pg_try_advisory_xact_lock(" + 0x7265_6c65 + ")";
    private static final String LOCK = "select pg_advisory_xact_lock(" + 0x7265_6c65 + ")";

    private OneAtATime() {}

    /** Until the end of the transaction; false where somebody else has it. */
    static boolean attempt(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(TRY);
                ResultSet row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Until the end of the transaction. */
    static void wait(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
    }
}
