package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds due reminders of all offices as the job role, which sees this table and decides nothing. */
@ApplicationScoped
class DueReminders {

    private static final String DUE = """
            select id, authority, office from reminder
            where state in ('PLANNED', 'SENDING') and next_attempt_at <= ?
            order by next_attempt_at, id limit ?
            """;

    private final AgroalDataSource job;

    DueReminders(@DataSource("job") AgroalDataSource job) {
        this.job = job;
    }

    List<Due> find(Instant now, int limit) {
        try (var connection = job.getConnection();
                var query = connection.prepareStatement(DUE)) {
            query.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            query.setInt(2, limit);
            List<Due> due = new ArrayList<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(row.getObject(1, UUID.class), new Tenant(row.getString(2), row.getString(3))));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for due reminders", e);
        }
    }

    /** A due reminder and whose it is. */
    record Due(UUID id, Tenant tenant) {}
}
