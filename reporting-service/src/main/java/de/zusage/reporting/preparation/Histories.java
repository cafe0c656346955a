package de.zusage.reporting.preparation;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.protection.Cell;
import de.zusage.reporting.protection.Count;
import de.zusage.reporting.protection.History;
import de.zusage.reporting.protection.Outcome;
import de.zusage.reporting.protection.ProtectedTable;
import de.zusage.reporting.protection.State;
import de.zusage.reporting.table.Assembly.Added;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and keeps, in the job's role, what the next release must know: all true counts, and all published cells. */
final class Histories {
    private static final String RELEASES = """
            select count(*), coalesce(max(quarter), 0), count(half_year), max(number) from release where state = 'RELEASED'""";
    private static final String COUNTS = """
            select c.table_name, c.authority, c.office, c.period, c.groups, c.units, c.known_to from release_count c
            join release r on r.id = c.release_id where r.state = 'RELEASED' and %s order by r.number""";
    private static final String CELLS = """
            select r.number, c.table_name, c.authority, c.period, c.groups, c.state, c.value from released_cell c
            join release r on r.id = c.release_id where r.state = 'RELEASED' order by r.number, c.table_name, c.position""";
    private static final String LATEST = "r.number = (select max(number) from release where state = 'RELEASED')";
    private final Connection connection;

    Histories(Connection connection) {
        this.connection = connection;
    }

    Past past() throws SQLException {
        Map<String, List<Added>> added = new TreeMap<>();
        List<ProtectedTable> published = published(added);
        try (PreparedStatement query = connection.prepareStatement(RELEASES);
                ResultSet row = query.executeQuery()) {
            row.next();
            History history = new History(
                    counts("not c.waits"), counts("c.waits and " + LATEST), published, row.getInt(2), row.getInt(3));
            return new Past(row.getInt(4), history, added);
        }
    }

    private List<Count> counts(String which) throws SQLException {
        List<Count> counts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTS.formatted(which));
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                counts.add(new Count(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Period.of(row.getString(4)),
                        codes(row, 5),
                        row.getInt(6),
                        Set.copyOf(codes(row, 7))));
            }
        }
        return counts;
    }

    private List<ProtectedTable> published(Map<String, List<Added>> added) throws SQLException {
        Map<Integer, Map<String, List<Cell>>> byRelease = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(CELLS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                int value = row.getInt(7);
                Integer shown = row.wasNull() ? null : value;
                byRelease
                        .computeIfAbsent(row.getInt(1), r -> new TreeMap<>())
                        .computeIfAbsent(row.getString(2), t -> new ArrayList<>())
                        .add(new Cell(
                                row.getString(3),
                                Period.of(row.getString(4)),
                                groups(row, 5),
                                State.valueOf(row.getString(6)),
                                shown));
            }
        }
        List<ProtectedTable> all = new ArrayList<>();
        byRelease.forEach((release, tables) -> tables.forEach((table, cells) -> {
            all.add(new ProtectedTable(table, cells));
            added.computeIfAbsent(table, t -> new ArrayList<>()).add(new Added(release, cells));
        }));
        return all;
    }

    /** The groups of an undivided cell. */
    static List<String> codes(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** The groups of a published cell. */
    static List<@Nullable String> groups(ResultSet row, int column) throws SQLException {
        String[] groups = (String[]) row.getArray(column).getArray();
        return Collections.unmodifiableList(Arrays.<@Nullable String>asList(groups));
    }

    /** Keeps what a release adds to the past; {@code counted} are the counts that it added. */
    void keep(UUID release, List<Count> counted, Outcome outcome) throws SQLException {
        counts(release, counted, false);
        counts(release, outcome.history().waiting(), true);
        try (PreparedStatement row = connection.prepareStatement("""
                insert into released_cell (release_id, table_name, position, authority, period, groups, state, value)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (ProtectedTable table : outcome.tables()) {
                for (int position = 0; position < table.cells().size(); position++) {
                    Cell cell = table.cells().get(position);
                    row.setObject(1, release);
                    row.setString(2, table.table());
                    row.setInt(3, position);
                    row.setString(4, cell.authority());
                    row.setString(5, cell.period().code());
                    row.setArray(6, array(cell.groups()));
                    row.setString(7, cell.state().name());
                    row.setObject(8, cell.value());
                    row.addBatch();
                }
            }
            row.executeBatch();
        }
        refusals(release, outcome.refused());
    }

    private void counts(UUID release, List<Count> counts, boolean wait) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                insert into release_count (release_id, waits, table_name, authority, office, period, groups, units, known_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Count count : counts) {
                row.setObject(1, release);
                row.setBoolean(2, wait);
                row.setString(3, count.table());
                row.setString(4, count.authority());
                row.setString(5, count.office());
                row.setString(6, count.period().code());
                row.setArray(7, array(count.groups()));
                row.setInt(8, count.units());
                row.setArray(9, array(count.knownTo().stream().sorted().toList()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private void refusals(UUID release, List<Outcome.Refusal> refusals) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                insert into release_refusal (id, release_id, table_name, reason, authorities, cells)
                values (gen_random_uuid(), ?, ?, ?, ?, ?)""")) {
            for (Outcome.Refusal refusal : refusals) {
                row.setObject(1, release);
                row.setString(2, refusal.table());
                row.setString(3, refusal.reason().name());
                row.setArray(4, array(refusal.authorities().stream().sorted().toList()));
                row.setString(
                        5, json(refusal.cells().stream().map(NamedCell::of).toList()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static String json(Object content) {
        try {
            return EventJson.mapper().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the names of cells do not serialise", e);
        }
    }

    private Array array(List<? extends @Nullable String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
