package de.zusage.reporting.fact;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts the facts of all authorities as the job role: the one role that may read them, and one that no request uses.
 * A function with the owner's rights would hand the unprotected counts to the application role.
 */
@ApplicationScoped
public class FactCounts {
    /** Every agreement stands in exactly one column: the furthest milestone it has reached; a void one in none. */
    private static final String AGREEMENTS = """
            select authority, office, state, count(*) from (
              select authority, office, case
                  when bool_or(milestone in ('ENDED', 'COMPLETED')) then 'ended'
                  when bool_or(milestone = 'SIGNED') then 'active'
                  when bool_or(milestone = 'DECLINED') then 'declined'
                  else 'undecided' end as state
              from agreement_fact where month <= ? group by authority, office, subject
              having not bool_or(milestone = 'VOIDED')) agreement
            group by authority, office, state order by authority, office, state""";

    /** A step counts once, as first reported; office and partner together are the state side. */
    private static final String STEPS = """
            select authority, office,
              case side when 'CLIENT' then 'client-' else 'state-' end || lower(replace(outcome, '_', '-')) as result,
              count(*) from (
                select distinct on (authority, office, subject) authority, office, side, outcome
                from step_fact where month <= ? order by authority, office, subject, sequence) step
            group by authority, office, result order by authority, office, result""";

    private static final String DELIVERED = """
            select authority from agreement_fact where month <= ?
            union select authority from step_fact where month <= ?""";

    private final AgroalDataSource job;

    FactCounts(@DataSource("job") AgroalDataSource job) {
        this.job = job;
    }

    /** How many of an office's units stand in a column. */
    public record Count(String authority, String office, String column, int counted) {}

    /** All counts at one moment by the table they belong to, and the authorities that have delivered anything at all. */
    public record Counts(Map<String, List<Count>> byTable, Set<String> delivered) {}

    /** Counts the facts up to and including the month of the date; in a transaction of its own, as the job role. */
    public Counts asOf(LocalDate date) {
        Date month = Date.valueOf(YearMonth.from(date).atDay(1));
        return QuarkusTransaction.suspendingExisting().call(() -> {
            try (Connection connection = job.getConnection()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                Counts counts = new Counts(
                        Map.of(
                                "agreements", counts(connection, AGREEMENTS, month),
                                "steps", counts(connection, STEPS, month)),
                        delivered(connection, month));
                connection.rollback();
                return counts;
            }
        });
    }

    private static List<Count> counts(Connection connection, String sql, Date month) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setDate(1, month);
            List<Count> counts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.add(new Count(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
                }
            }
            return counts;
        }
    }

    private static Set<String> delivered(Connection connection, Date month) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DELIVERED)) {
            query.setDate(1, month);
            query.setDate(2, month);
            Set<String> delivered = new TreeSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    delivered.add(rows.getString(1));
                }
            }
            return delivered;
        }
    }
}
