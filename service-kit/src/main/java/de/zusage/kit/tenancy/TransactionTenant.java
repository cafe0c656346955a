package de.zusage.kit.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells PostgreSQL the tenant, once and for the running transaction only. */
@ApplicationScoped
class TransactionTenant {

    private static final String KEY = TransactionTenant.class.getName();

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;

    TransactionTenant(DataSource dataSource, TransactionSynchronizationRegistry transaction, EntityManager entities) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.entities = entities;
    }

    /** Sets authority and office; a second, different pair in one transaction is refused. */
    void set(String authority, @Nullable String office) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        Setting wanted = new Setting(authority, office);
        if (transaction.getResource(KEY) instanceof Setting present) {
            if (!present.equals(wanted)) {
                throw new IllegalStateException("this transaction already works for another tenant");
            }
            return;
        }
        write(wanted);
    }

    /** Goes on for another tenant: what was changed is written first, and nothing that was loaded stays at hand. */
    void change(Tenant other) {
        entities.flush();
        entities.clear();
        write(new Setting(other.authority(), other.office()));
    }

    /** The transaction can no longer be committed. */
    void giveUp() {
        transaction.setRollbackOnly();
    }

    private void write(Setting wanted) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select set_config('zusage.authority', ?, true), set_config('zusage.office', ?, true)")) {
            statement.setString(1, wanted.authority());
            statement.setString(2, wanted.office() == null ? "" : wanted.office());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot set the tenant of the transaction", e);
        }
        transaction.putResource(KEY, wanted);
    }

    /** The tenant of the running transaction. */
    Optional<Tenant> current() {
        return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION
                        && transaction.getResource(KEY) instanceof Setting present
                        && present.office != null
                ? Optional.of(new Tenant(present.authority, present.office))
                : Optional.empty();
    }

    private record Setting(String authority, @Nullable String office) {}
}
