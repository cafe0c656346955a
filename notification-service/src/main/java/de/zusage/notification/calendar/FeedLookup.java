package de.zusage.notification.calendar;

import de.zusage.kit.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Finds the office of an address as the job role, which sees all feeds and shows none. */
@ApplicationScoped
class FeedLookup {

    private static final String BY_HASH = "select id, authority, office from calendar_feed where secret_hash = ?";

    private final AgroalDataSource job;

    FeedLookup(@DataSource("job") AgroalDataSource job) {
        this.job = job;
    }

    Optional<Found> find(String hash) {
        try (var connection = job.getConnection();
                var query = connection.prepareStatement(BY_HASH)) {
            query.setString(1, hash);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Found(row.getObject(1, UUID.class), new Tenant(row.getString(2), row.getString(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for a calendar", e);
        }
    }

    /** A feed and whose it is. */
    record Found(UUID id, Tenant tenant) {}
}
