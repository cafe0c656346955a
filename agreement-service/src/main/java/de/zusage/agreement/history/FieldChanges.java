package de.zusage.agreement.history;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Notes what a field of a case said before and after, in the transaction that changes it; nothing is ever removed. */
@ApplicationScoped
public class FieldChanges {
    private static final String INSERT =
            "insert into field_change (id, authority, office, casefile_id, kind, object_id, field, old_value,"
                    + " new_value, changed_by, at, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final PersonKeys keys;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    FieldChanges(DataSource dataSource, PersonKeys keys, Tenancy tenancy, Caller caller, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.tenancy = tenancy;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes one field; where both values are the same, nothing. The values are sealed with the client's key, which must
     * exist.
     *
     * @param kind what was changed, as in the access log: {@code case}, {@code agreement}, …
     * @param field a fixed word of the service, never a text of somebody's
     * @param old absent where there was none
     * @param now absent where there is none any more
     */
    @Transactional(TxType.MANDATORY)
    public void record(
            UUID casefile, String kind, UUID object, String field, @Nullable String old, @Nullable String now) {
        if (Objects.equals(old, now)) {
            return;
        }
        Tenant tenant = tenancy.required();
        UUID id = ids.next();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, tenant.authority());
            insert.setString(3, tenant.office());
            insert.setObject(4, casefile);
            insert.setString(5, kind);
            insert.setObject(6, object);
            insert.setString(7, field);
            insert.setBytes(8, sealed(casefile, oldColumn(id), old));
            insert.setBytes(9, sealed(casefile, newColumn(id), now));
            insert.setObject(10, person());
            insert.setObject(11, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(12, MDC.get("requestId") instanceof String request ? request : null);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a changed field cannot be noted", e);
        }
    }

    /** What a sealed value is bound to: the row and the column, so that no two can be exchanged. */
    static String oldColumn(UUID id) {
        return "field_change.old_value." + id;
    }

    static String newColumn(UUID id) {
        return "field_change.new_value." + id;
    }

    private byte @Nullable [] sealed(UUID casefile, String column, @Nullable String value) {
        return value == null ? null : keys.seal(casefile, column, value);
    }

    /** A job has nobody behind it. */
    private @Nullable UUID person() {
        return tenancy.actor().equals("system") ? null : UUID.fromString(caller.subject());
    }
}
