package de.zusage.reporting.preparation;

import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.protection.Cell;
import de.zusage.reporting.protection.Count;
import de.zusage.reporting.protection.Outcome;
import de.zusage.reporting.protection.Seen;
import de.zusage.reporting.protection.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What coordinators have seen of preparations that were discarded. Whoever compares it with what comes out next must not be
 * told of a few: the auditor looks at both together.
 */
final class SeenParts {
    private static final String READ = """
            select r.id, r.number, p.authority from release r join release_part_read p on p.release_id = r.id
            where r.state = 'DISCARDED' order by r.prepared_at, p.authority""";
    private static final String CELLS = """
            select table_name, period, groups, state, value from released_cell
            where release_id = ? and authority = ? order by table_name, position""";
    private static final String COUNTS = """
            select c.table_name, c.office, c.period, c.groups, c.units, c.known_to from release_count c
            join release r on r.id = c.release_id
            where not c.waits and c.authority = ? and (r.id = ? or r.state = 'RELEASED' and r.number < ?)""";

    private SeenParts() {}

    static List<Seen> all(Connection connection) throws SQLException {
        List<Seen> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(READ);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                UUID release = row.getObject(1, UUID.class);
                String authority = row.getString(3);
                Map<String, List<Count>> counts = counts(connection, release, row.getInt(2), authority);
                cells(connection, release, authority)
                        .forEach((table, cells) ->
                                all.add(new Seen(table, authority, counts.getOrDefault(table, List.of()), cells)));
            }
        }
        return all;
    }

    private static Map<String, List<Cell>> cells(Connection connection, UUID release, String authority)
            throws SQLException {
        Map<String, List<Cell>> cells = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(CELLS)) {
            query.setObject(1, release);
            query.setString(2, authority);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    int value = row.getInt(5);
                    Integer shown = row.wasNull() ? null : Integer.valueOf(value);
                    cells.computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                            .add(new Cell(
                                    authority,
                                    Period.of(row.getString(2)),
                                    Histories.groups(row, 3),
                                    State.valueOf(row.getString(4)),
                                    shown));
                }
            }
        }
        return cells;
    }

    private static Map<String, List<Count>> counts(Connection connection, UUID release, int number, String authority)
            throws SQLException {
        Map<String, List<Count>> counts = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
            query.setString(1, authority);
            query.setObject(2, release);
            query.setInt(3, number);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String table = row.getString(1);
                    counts.computeIfAbsent(table, t -> new ArrayList<>())
                            .add(new Count(
                                    table,
                                    authority,
                                    row.getString(2),
                                    Period.of(row.getString(3)),
                                    Histories.codes(row, 4),
                                    row.getInt(5),
                                    Set.copyOf(Histories.codes(row, 6))));
                }
            }
        }
        return counts;
    }

    /** Refuses the whole release: which table or authority it is would say that something changed there. */
    static void refuseAFew(Outcome outcome) {
        if (outcome.refused().stream().anyMatch(each -> each.reason() == Outcome.Reason.SEEN_OTHERWISE)) {
            throw new RuleViolation(
                    "few-since-discarded",
                    "Beside what was seen of a discarded release the new one would tell of a few. Prepare it when more"
                            + " was reported. Or take the last discarded one up again as it was (POST"
                            + " /api/v1/releases/again); what was reported since counts in the next release.");
        }
    }
}
