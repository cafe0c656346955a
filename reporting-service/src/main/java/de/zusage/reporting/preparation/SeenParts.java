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
import org.jspecify.annotations.Nullable;

/**
 * What coordinators have seen of preparations that were discarded, and the programme of their tables. Whoever compares it with
 * what comes out next must not be told of a few: the auditor looks at both together.
 */
final class SeenParts {
    private static final String READ = """
            select r.id, r.number, l.authority, l.table_name from release r join (
              select release_id, authority, null as table_name from release_part_read
              union all select release_id, null, table_name from release_table_read) l on l.release_id = r.id
            where r.state = 'DISCARDED' order by r.prepared_at, l.table_name, l.authority""";
    private static final String CELLS = """
            select table_name, period, groups, state, value, authority from released_cell
            where release_id = ? and (authority = ? or table_name = ?) order by table_name, position""";
    private static final String COUNTS = """
            select c.table_name, c.office, c.period, c.groups, c.units, c.known_to, c.authority from release_count c
            join release r on r.id = c.release_id
            where not c.waits and (c.authority = ? or c.table_name = ?) and (r.id = ? or r.state = 'RELEASED' and r.number < ?)""";

    private SeenParts() {}

    static List<Seen> all(Connection connection) throws SQLException {
        List<Seen> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(READ);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Look look = new Look(row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getString(4));
                Map<String, List<Count>> counts = counts(connection, look);
                cells(connection, look)
                        .forEach((table, cells) -> all.add(
                                new Seen(table, look.authority(), counts.getOrDefault(table, List.of()), cells)));
            }
        }
        return all;
    }

    /** At an authority's part of all tables, or at all authorities' of one. */
    private record Look(
            UUID release,
            int number,
            @Nullable String authority,
            @Nullable String table) {}

    private static Map<String, List<Cell>> cells(Connection connection, Look look) throws SQLException {
        Map<String, List<Cell>> cells = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(CELLS)) {
            query.setObject(1, look.release());
            query.setString(2, look.authority());
            query.setString(3, look.table());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    int value = row.getInt(5);
                    Integer shown = row.wasNull() ? null : Integer.valueOf(value);
                    cells.computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                            .add(new Cell(
                                    row.getString(6),
                                    Period.of(row.getString(2)),
                                    Histories.groups(row, 3),
                                    State.valueOf(row.getString(4)),
                                    shown));
                }
            }
        }
        return cells;
    }

    private static Map<String, List<Count>> counts(Connection connection, Look look) throws SQLException {
        Map<String, List<Count>> counts = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
            query.setString(1, look.authority());
            query.setString(2, look.table());
            query.setObject(3, look.release());
            query.setInt(4, look.number());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String table = row.getString(1);
                    counts.computeIfAbsent(table, t -> new ArrayList<>())
                            .add(new Count(
                                    table,
                                    row.getString(7),
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
