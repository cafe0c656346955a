package de.zusage.reporting.sheet;

import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.format.StatisticalTable.Column;
import de.zusage.reporting.format.StatisticalTable.Figure;
import de.zusage.reporting.release.PublicRelease;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of one release, found by table, period, place and groups; nothing is added up or worked out here. */
final class Figures {
    private final Map<String, StatisticalTable> tables;
    private final Map<Key, Figure> cells = new HashMap<>();

    private record Key(String table, String period, String authority, List<String> groups) {}

    Figures(PublicRelease release) {
        tables = release.tables().stream().collect(Collectors.toMap(StatisticalTable::table, Function.identity()));
        tables.values()
                .forEach(table -> table.cells()
                        .forEach(cell -> cells.put(
                                new Key(table.table(), cell.period(), cell.authority(), cell.groups()), cell)));
    }

    Optional<StatisticalTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The longest period that a table has, of equal ones the last: the whole one as soon as there is one. */
    static Optional<Column> period(StatisticalTable table) {
        return longest(table.periods());
    }

    static Optional<Column> longest(List<Column> periods) {
        return periods.stream()
                .max(Comparator.comparing(Column::span)
                        .thenComparing(Column::last)
                        .thenComparing(Column::revision));
    }

    /** The periods as short as the shortest that a table has. */
    static List<Column> shortest(StatisticalTable table) {
        return table.periods().stream()
                .filter(each ->
                        table.periods().stream().noneMatch(other -> other.span().compareTo(each.span()) < 0))
                .sorted(Comparator.comparing(Column::first).thenComparing(Column::revision))
                .toList();
    }

    @Nullable Figure at(StatisticalTable table, Column period, String authority, List<String> groups) {
        return cells.get(new Key(table.table(), period.code(), authority, groups));
    }
}
