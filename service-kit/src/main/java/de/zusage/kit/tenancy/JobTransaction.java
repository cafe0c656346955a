package de.zusage.kit.tenancy;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One transaction of the job's role, beside the caller's: all of it is there afterwards, or nothing. */
@ApplicationScoped
public class JobTransaction {

    private final javax.sql.DataSource job;

    JobTransaction(@DataSource("job") javax.sql.DataSource job) {
        this.job = job;
    }

    /** What happens in it. */
    public interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** What happens in it, with an answer. */
    public interface Question<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work; what it throws comes out as it is, a failure of the database as {@link IllegalStateException}. */
    public void run(Work work) {
        call(connection -> {
            work.on(connection);
            return true;
        });
    }

    /** The same with an answer. */
    public <T extends @Nullable Object> T call(Question<T> question) {
        try {
            return QuarkusTransaction.suspendingExisting().call(() -> commit(question));
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T extends @Nullable Object> T commit(Question<T> question) {
        try (Connection connection = job.getConnection()) {
            connection.setAutoCommit(false);
            // Whatever happens, an Error too: a connection that goes back with half of the work would commit it.
            boolean done = false;
            try {
                T answer = question.on(connection);
                connection.commit();
                done = true;
                return answer;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not do a job's work", e);
        }
    }
}
