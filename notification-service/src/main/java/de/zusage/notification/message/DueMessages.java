package de.zusage.notification.message;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.notification.contact.Channel;
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

/** Finds messages of all offices that a channel is to send, as the job role, which sees this table and decides nothing. */
@ApplicationScoped
class DueMessages {

    private static final String DUE = """
            select id, authority, office from message
            where channel = ? and state in ('READY', 'SENDING') and next_attempt_at <= ? and made_at <= ?
            order by next_attempt_at, id limit ?
            """;

    private final AgroalDataSource job;

    DueMessages(@DataSource("job") AgroalDataSource job) {
        this.job = job;
    }

    /** Those that wait for their turn and were made by that time. */
    List<Due> find(Channel channel, Instant now, Instant madeBy, int limit) {
        try (var connection = job.getConnection();
                var query = connection.prepareStatement(DUE)) {
            query.setString(1, channel.name());
            query.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            query.setObject(3, OffsetDateTime.ofInstant(madeBy, ZoneOffset.UTC));
            query.setInt(4, limit);
            List<Due> due = new ArrayList<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(row.getObject(1, UUID.class), new Tenant(row.getString(2), row.getString(3))));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for messages", e);
        }
    }

    /** A message that waits and whose it is. */
    record Due(UUID id, Tenant tenant) {}
}
