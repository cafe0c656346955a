package de.zusage.reporting.preparation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** One transaction of the job's role, beside the caller's: all of it is there afterwards, or nothing. */
@ApplicationScoped
class JobTransaction {
    private final AgroalDataSource job;

    JobTransaction(@DataSource("job") AgroalDataSource job) {
        this.job = job;
    }

    /** What happens in it. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    void run(Work work) {
        try {
            QuarkusTransaction.suspendingExisting().run(() -> commit(work));
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void commit(Work work) {
        try (Connection connection = job.getConnection()) {
            connection.setAutoCommit(false);
            // Whatever happens, an Error too: a connection that goes back with half a release would commit it.
            boolean done = false;
            try {
                work.on(connection);
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a release cannot be prepared", e);
        }
    }
}
