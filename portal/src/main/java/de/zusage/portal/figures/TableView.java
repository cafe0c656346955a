package de.zusage.portal.figures;

import de.zusage.portal.figures.Releases.Authority;
import de.zusage.portal.figures.Releases.Cell;
import de.zusage.portal.figures.Releases.Dimension;
import de.zusage.portal.figures.Releases.Group;
import de.zusage.portal.figures.Releases.Period;
import de.zusage.portal.figures.Releases.Table;
import de.zusage.portal.figures.Releases.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of one period laid out for a page: the authorities down, the combinations of groups across, and bars for the sums. */
record TableView(Table table, Period period, List<Row> rows, List<Heading> columns) {
    private static final String TOTAL = Releases.SUM;
    private static final int BAR = 400;

    /** The authorities' line, or that of all together; empty name: all. */
    record Row(String name, List<Cell> cells, int bar) {
        /** The number of the whole line. */
        public Cell whole() {
            return cells.get(cells.size() - 1);
        }
    }

    /** The groups that a column is of. */
    record Heading(List<Text> groups) {
        public String words(Locale locale) {
            return groups.stream().map(each -> each.in(locale)).collect(Collectors.joining(", "));
        }

        public boolean isWhole() {
            return groups.isEmpty();
        }
    }

    private record Combination(List<String> codes, List<Text> words) {
        Combination with(String code, @Nullable Text word) {
            List<String> more = new ArrayList<>(codes);
            more.add(code);
            List<Text> said = new ArrayList<>(words);
            if (word != null) {
                said.add(word);
            }
            return new Combination(List.copyOf(more), List.copyOf(said));
        }
    }

    static TableView of(Table table, @Nullable String wanted) {
        Period period = table.periods().stream()
                .filter(each -> each.code().equals(wanted))
                .findFirst()
                .orElseGet(() -> table.periods().get(table.periods().size() - 1));
        List<Combination> across = across(table.dimensions());
        Map<String, Cell> cells = table.cells().stream()
                .filter(each -> each.period().equals(period.code()))
                .collect(Collectors.toMap(
                        each -> key(each.authority(), each.groups()), Function.identity(), (one, other) -> one));
        List<Authority> down = new ArrayList<>(table.authorities());
        down.add(new Authority(TOTAL, ""));
        List<Row> unscaled = down.stream()
                .map(authority -> row(authority, period, across, cells))
                .filter(row -> row.cells().stream().anyMatch(each -> each.state() != CellState.NOT_APPLICABLE))
                .toList();
        return new TableView(
                table,
                period,
                scaled(unscaled),
                across.stream().map(each -> new Heading(each.words())).toList());
    }

    private static Row row(Authority authority, Period period, List<Combination> across, Map<String, Cell> cells) {
        return new Row(
                authority.name(),
                across.stream()
                        .map(each -> cells.getOrDefault(
                                key(authority.slug(), each.codes()),
                                new Cell(
                                        authority.slug(), period.code(), each.codes(), CellState.NOT_APPLICABLE, null)))
                        .toList(),
                0);
    }

    /** Bars as wide as the lines' numbers, the longest as wide as there is room; all together have none. */
    private static List<Row> scaled(List<Row> rows) {
        BigDecimal most = rows.stream()
                .filter(row -> !row.name().isEmpty())
                .map(row -> row.whole().value())
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return rows.stream()
                .map(row -> {
                    BigDecimal value = row.whole().value();
                    int bar = value == null || most.signum() == 0 || row.name().isEmpty()
                            ? 0
                            : value.multiply(BigDecimal.valueOf(BAR))
                                    .divide(most, 0, RoundingMode.HALF_UP)
                                    .intValue();
                    return new Row(row.name(), row.cells(), bar);
                })
                .toList();
    }

    /** Every combination of groups, the sum over a dimension last. */
    private static List<Combination> across(List<Dimension> dimensions) {
        List<Combination> across = List.of(new Combination(List.of(), List.of()));
        for (Dimension dimension : dimensions) {
            List<Combination> longer = new ArrayList<>();
            for (Combination combination : across) {
                for (Group group : dimension.groups()) {
                    longer.add(combination.with(group.code(), group.title()));
                }
                if (dimension.sum()) {
                    longer.add(combination.with(TOTAL, null));
                }
            }
            across = longer;
        }
        return across;
    }

    private static String key(String authority, List<String> groups) {
        return authority + " " + String.join(" ", groups);
    }

    /** The lines that have a bar. */
    public List<Row> bars() {
        return rows.stream().filter(row -> row.bar() > 0).toList();
    }

    public int height() {
        return bars().size() * 28 + 8;
    }
}
