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
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.MDC;

/** Records who read or changed what, in the transaction that did it. */
@ApplicationScoped
public class AccessLog {

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
        Tenant tenant = tenancy.required();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into access_log"
                        + " (id, authority, office, at, subject, roles, action, kind, object_id, request_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, ids.next());
            insert.setString(2, tenant.authority());
            insert.setString(3, tenant.office());
            insert.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(5, caller.subject());
            insert.setString(6, tenancy.actor());
            insert.setString(7, action);
            insert.setString(8, kind);
            insert.setObject(9, id);
            insert.setString(10, MDC.get("requestId") instanceof String request ? request : null);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the access log cannot be written", e);
        }
    }
}
