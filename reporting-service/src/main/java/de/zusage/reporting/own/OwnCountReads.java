package de.zusage.reporting.own;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.reporting.period.Span;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Notes who reads true counts: of a small office they are as good as its cases. */
@ApplicationScoped
class OwnCountReads {
    private final AgroalDataSource dataSource;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    OwnCountReads(AgroalDataSource dataSource, Caller caller, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a carrier reads names the carrier; what an office reads, the office. */
    @Transactional
    void note(String population, List<String> dimensions, Span span) {
        boolean carriers = caller.hasRole("carrier-lead");
        Tenant office = carriers ? null : caller.tenant().orElse(null);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement row = connection.prepareStatement("""
                        insert into own_count_read
                          (id, role, authority, office, carrier, subject, population, dimensions, span, read_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            row.setObject(1, ids.next());
            row.setString(2, carriers ? "carrier-lead" : "office-lead");
            row.setString(3, office == null ? null : office.authority());
            row.setString(4, office == null ? null : office.office());
            row.setString(5, carriers ? caller.carrier().orElse(null) : null);
            row.setString(6, caller.subject());
            row.setString(7, population);
            row.setArray(8, connection.createArrayOf("text", dimensions.toArray()));
            row.setString(9, span.name());
            row.setObject(10, clock.instant().atOffset(ZoneOffset.UTC));
            row.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the reading of counts cannot be noted", e);
        }
    }
}
