package de.zusage.plan.contact;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.plan.contact.Effort.Line;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Sums the log for a lead: an office's within its rows, a carrier's by the one function that adds up over offices. */
@ApplicationScoped
class EffortService {
    private static final String OF_OFFICE = """
            select authority, office, kind, topic, count(*) as contacts, sum(minutes) as minutes
            from contact_entry
            where carrier = ? and held_on between ? and ? and not removed
            group by authority, office, kind, topic order by kind, topic""";
    private static final String OF_CARRIER =
            "select * from zusage_effort(?, ?, ?) order by authority, office, kind, topic";

    private final DataSource dataSource;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    EffortService(DataSource dataSource, Tenancy tenancy, Caller caller, Clock clock) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Effort of(EffortPeriod period) {
        period.requireClosed(LocalDate.now(clock));
        if (caller.hasRole("carrier-lead")) {
            return Effort.ofCarrier(period, lines(OF_CARRIER, period));
        }
        tenancy.required();
        return Effort.ofOffice(period, lines(OF_OFFICE, period));
    }

    private List<Line> lines(String query, EffortPeriod period) {
        String carrier = caller.carrier().orElseThrow(ForbiddenException::new);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setString(1, carrier);
            select.setObject(2, period.from());
            select.setObject(3, period.to());
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("the effort cannot be summed", e);
        }
    }

    private static List<Line> read(PreparedStatement select) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                lines.add(new Line(
                        row.getString("authority"),
                        row.getString("office"),
                        ContactKind.valueOf(row.getString("kind")),
                        Topic.valueOf(row.getString("topic")),
                        row.getLong("contacts"),
                        row.getLong("minutes")));
            }
        }
        return lines;
    }
}
