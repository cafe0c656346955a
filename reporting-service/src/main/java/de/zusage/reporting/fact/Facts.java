package de.zusage.reporting.fact;

import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;

/** Adds facts in the transaction of their event; there is no way to read one from here. */
@ApplicationScoped
class Facts {
    private static final String INSERT_AGREEMENT = """
            insert into agreement_fact (id, authority, office, subject, month, milestone) values (?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_STEP = """
            insert into step_fact (id, authority, office, subject, month, sequence, side, outcome, cause)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private final AgroalDataSource dataSource;

    Facts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(IncomingEvent event, FactEvent.AgreementRecorded fact) {
        insert(
                INSERT_AGREEMENT,
                event,
                fact.month(),
                row -> row.setString(6, fact.milestone().name()));
    }

    void add(IncomingEvent event, FactEvent.StepRecorded fact) {
        insert(INSERT_STEP, event, fact.month(), row -> {
            row.setLong(6, event.sequence());
            row.setString(7, fact.side().name());
            row.setString(8, fact.outcome().name());
            row.setString(9, fact.cause() == null ? null : fact.cause().name());
        });
    }

    private void insert(String sql, IncomingEvent event, YearMonth month, Rest rest) {
        Tenant tenant = event.tenant();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement row = connection.prepareStatement(sql)) {
            row.setObject(1, event.id());
            row.setString(2, tenant.authority());
            row.setString(3, tenant.office());
            row.setString(4, event.stream());
            row.setDate(5, Date.valueOf(month.atDay(1)));
            rest.fill(row);
            row.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot add a fact", e);
        }
    }

    /** The values that one kind of fact has beyond the common ones. */
    private interface Rest {
        void fill(PreparedStatement row) throws SQLException;
    }
}
