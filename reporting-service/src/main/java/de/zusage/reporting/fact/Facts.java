package de.zusage.reporting.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;

/** Adds facts in the transaction of their event; there is no way to read one from here. */
@ApplicationScoped
class Facts {
    private static final String INSERT = """
            insert into recorded_fact (id, authority, office, subject, month, sequence, unit, milestone, told_in, said)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Facts(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void add(IncomingEvent event, RecordedFact fact) {
        Tenant tenant = event.tenant();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement row = connection.prepareStatement(INSERT)) {
            row.setObject(1, event.id());
            row.setString(2, tenant.authority());
            row.setString(3, tenant.office());
            row.setString(4, event.stream());
            row.setDate(5, Date.valueOf(fact.month().atDay(1)));
            row.setLong(6, event.sequence());
            row.setString(7, fact.unit().name());
            row.setString(8, fact.milestone());
            row.setDate(9, Date.valueOf(month(event).atDay(1)));
            row.setString(10, json(fact.said()));
            row.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot add a fact", e);
        }
    }

    /** When it was told; nobody needs the day. */
    private YearMonth month(IncomingEvent event) {
        return YearMonth.from(event.time().atZone(clock.getZone()));
    }

    private static String json(Map<String, String> said) {
        try {
            return EventJson.mapper().writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact does not serialise", e);
        }
    }
}
