package de.zusage.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A job's work is there as a whole or not at all. */
@QuarkusTest
@TestProfile(KitTest.class)
class JobTransactionTest {

    private final String name = "test " + UUID.randomUUID();

    @Inject
    JobTransaction transaction;

    @Test
    void whatWasDoneIsThereEvenWhereTheCallersTransactionFails() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(transaction.<String>call(connection -> written(connection, "one")))
                            .isEqualTo("one");
                    throw new IllegalArgumentException("it fails");
                }))
                .hasMessageContaining("it fails");
        assertThat(holder()).isEqualTo("one");
    }

    @Test
    void ofWhatFailsNothingIsThere() {
        for (Throwable failure : new Throwable[] {new StackOverflowError(), new IllegalArgumentException("no")}) {
            assertThatThrownBy(() -> transaction.run(connection -> {
                        written(connection, "half");
                        fail(failure);
                    }))
                    .isSameAs(failure);
        }
        assertThatThrownBy(() -> transaction.run(connection -> {
                    written(connection, "half");
                    connection.createStatement().execute("no SQL");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(SQLException.class);
        transaction.run(connection -> assertThat(connection.getAutoCommit()).isFalse());
        assertThat(Rows.count("relay_lease where name = ?", name)).isZero();
    }

    private static void fail(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private String written(Connection connection, String holder) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into relay_lease (name, holder, fence, expires_at) values (?, ?, 1, now())")) {
            insert.setString(1, name);
            insert.setString(2, holder);
            insert.executeUpdate();
        }
        return holder;
    }

    private String holder() {
        return Rows.all("select holder from relay_lease where name = ?", String.class, name)
                .get(0);
    }
}
