package de.zusage.reporting.preparation;

import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.protection.Cell;
import de.zusage.reporting.protection.ProtectedTable;
import de.zusage.reporting.protection.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What coordinators have seen of preparations that were discarded, and the programme of their tables: whoever subtracts it
 * from what comes out next must not be told of a few.
 */
final class SeenParts {
    private static final String SEEN = """
            select c.table_name, c.authority, c.period, c.groups, c.value from released_cell c
            join release r on r.id = c.release_id
            where r.state = 'DISCARDED' and c.state = 'SHOWN' and (
              exists (select from release_part_read p where p.release_id = r.id and p.authority = c.authority)
              or exists (select from release_table_read t where t.release_id = r.id and t.table_name = c.table_name))""";

    private final Map<Key, List<Integer>> seen = new HashMap<>();
    private final int k;

    private record Key(String table, @Nullable String authority, String period, List<@Nullable String> groups) {}

    SeenParts(Connection connection, int k) throws SQLException {
        this.k = k;
        try (PreparedStatement query = connection.prepareStatement(SEEN);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Key key = new Key(row.getString(1), row.getString(2), row.getString(3), Arrays.asList((String[])
                        row.getArray(4).getArray()));
                seen.computeIfAbsent(key, each -> new ArrayList<>()).add(row.getInt(5));
            }
        }
    }

    /**
     * Refuses tables in which an authority would see that a number has changed by 1 to k-1, or that one it knows is hidden
     * now. Which authority it is would say that something changed there.
     */
    void refuseAFew(List<ProtectedTable> tables) {
        boolean told = tables.stream()
                .anyMatch(table -> table.cells().stream().anyMatch(cell -> tellsOfAFew(table.table(), cell)));
        if (told) {
            throw new RuleViolation(
                    "few-since-discarded",
                    "Beside what was seen of a discarded release the new one would tell of a few."
                            + " Prepare it when more was reported.");
        }
    }

    private boolean tellsOfAFew(String table, Cell cell) {
        List<Integer> before =
                seen.getOrDefault(new Key(table, cell.authority(), period(cell.period()), cell.groups()), List.of());
        return cell.state() == State.SUPPRESSED
                ? !before.isEmpty()
                : before.stream().anyMatch(known -> isFew(known - Objects.requireNonNullElse(cell.value(), 0)));
    }

    private boolean isFew(int change) {
        return change != 0 && Math.abs(change) < k;
    }

    /** Whichever correction it comes from, a number is compared with the one that was seen. */
    private static String period(Period period) {
        return period.revised(0).code();
    }
}
