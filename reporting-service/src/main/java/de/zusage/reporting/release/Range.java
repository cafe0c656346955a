package de.zusage.reporting.release;

import de.zusage.kit.web.InvalidInput;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.format.StatisticalTable.Column;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which periods of a released table somebody wants: those that lie within the months.
 *
 * @param from as 2026-04; absent for the first of the pilot
 * @param to as 2026-09; absent for the last
 */
record Range(@Nullable String from, @Nullable String to) {

    /** Refuses a range that ends before it begins. */
    Range {
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw new InvalidInput("from-after-to", "from is later than to: the range has no month.");
        }
    }

    boolean isEverything() {
        return from == null && to == null;
    }

    /** What the name of a file says of it; nothing of everything. */
    String suffix() {
        return (from == null ? "" : "-from-" + from) + (to == null ? "" : "-to-" + to);
    }

    /** What of the table lies within; its other words stay as they are. */
    StatisticalTable of(StatisticalTable table) {
        List<Column> periods = table.periods().stream().filter(this::includes).toList();
        Set<String> codes = periods.stream().map(Column::code).collect(Collectors.toSet());
        return new StatisticalTable(
                table.table(),
                table.title(),
                table.population(),
                table.date(),
                table.unit(),
                table.release(),
                periods,
                table.dimensions(),
                table.authorities(),
                table.cells().stream()
                        .filter(cell -> codes.contains(cell.period()))
                        .toList());
    }

    /** Months in this form sort like their text. */
    private boolean includes(Column period) {
        return (from == null || period.first().compareTo(from) >= 0)
                && (to == null || period.last().compareTo(to) <= 0);
    }
}
