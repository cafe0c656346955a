package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.notification.message.Recipient;
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
import org.jspecify.annotations.Nullable;

/** Finds who of all offices is to be told something, as the job role, which sees this table and decides nothing. */
@ApplicationScoped
class DuePeople {

    private static final String DUE = """
            select authority, office, recipient, case when recipient = 'CLIENT' then case_id end as person
            from reminder where state = 'PLANNED' and next_attempt_at <= ?
            group by 1, 2, 3, 4 order by min(next_attempt_at), 1, 2, 3, 4 limit ?
            """;

    private final AgroalDataSource job;

    DuePeople(@DataSource("job") AgroalDataSource job) {
        this.job = job;
    }

    List<Person> find(Instant now, int limit) {
        try (var connection = job.getConnection();
                var query = connection.prepareStatement(DUE)) {
            query.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            query.setInt(2, limit);
            List<Person> due = new ArrayList<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    due.add(new Person(
                            new Tenant(row.getString(1), row.getString(2)),
                            Recipient.valueOf(row.getString(3)),
                            row.getObject(4, UUID.class)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for due reminders", e);
        }
    }

    /** The client of that case, or without one the office. */
    record Person(
            Tenant tenant, Recipient recipient, @Nullable UUID caseId) {

        String key() {
            return tenant.authority() + "/" + tenant.office() + "/" + (caseId == null ? "" : caseId);
        }
    }
}
