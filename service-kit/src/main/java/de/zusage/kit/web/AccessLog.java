package de.zusage.kit.web;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Records who read or changed what, in the transaction that did it. */
@ApplicationScoped
public class AccessLog {

    /** Where the caller does not know whose the office is, the one of whoever worked there last does. */
    private static final String INSERT = """
            insert into access_log
              (id, object_id, authority, office, at, subject, roles, action, kind, request_id, carrier)
            select unnest(?::uuid[]), unnest(?::uuid[]), ?, ?, ?, ?, ?, ?, ?, ?,
              coalesce(?, (select carrier from access_log where authority = ? and office = ? and carrier <> ''
                           order by at desc limit 1), '')
            """;

    private final DataSource dataSource;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    AccessLog(DataSource dataSource, Tenancy tenancy, Caller caller, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Action and kind are fixed words of the service, the id is that of the thing: nothing personal. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String kind, UUID id) {
        record(action, kind, List.of(id));
    }

    /** The same for many things, with one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String kind, Collection<UUID> things) {
        Tenant tenant = tenancy.required();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", things.stream().map(thing -> ids.next()).toArray()));
            insert.setArray(2, connection.createArrayOf("uuid", things.toArray()));
            insert.setString(3, tenant.authority());
            insert.setString(4, tenant.office());
            insert.setObject(5, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(6, caller.subject());
            insert.setString(7, tenancy.actor());
            insert.setString(8, action);
            insert.setString(9, kind);
            insert.setString(10, MDC.get("requestId") instanceof String request ? request : null);
            insert.setString(11, carrierOf(tenant));
            insert.setString(12, tenant.authority());
            insert.setString(13, tenant.office());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the access log cannot be written", e);
        }
    }

    /** The caller's, where he or she works for the own office or at none: what is done for another one is of that one's carrier. */
    private @Nullable String carrierOf(Tenant tenant) {
        boolean own = caller.tenant().filter(office -> !office.equals(tenant)).isEmpty();
        return own ? caller.carrier().orElse(null) : null;
    }
}
