package de.zusage.reporting.format;

import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.StatisticalTable.Column;
import de.zusage.reporting.format.StatisticalTable.Division;
import de.zusage.reporting.format.StatisticalTable.Figure;
import de.zusage.reporting.format.StatisticalTable.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table laid out to be read: authorities down and periods with their groups across; where there are no authorities,
 * groups down and periods across.
 */
final class CrossTable {
    private final StatisticalTable table;
    private final List<List<String>> combinations;
    private final List<Head> columns = new ArrayList<>();
    private final Map<Key, Figure> figures = new HashMap<>();

    private record Key(String authority, String period, List<String> groups) {}

    /** A column; where groups go down it has none. */
    private record Head(Column period, List<String> groups) {}

    CrossTable(StatisticalTable table) {
        this.table = table;
        this.combinations = combinations(table);
        Set<Head> filled = new HashSet<>();
        for (Figure figure : table.cells()) {
            figures.put(new Key(figure.authority(), figure.period(), figure.groups()), figure);
            filled.add(new Head(table.period(figure.period()), isByAuthority() ? figure.groups() : List.of()));
        }
        for (Column period : table.periods()) {
            for (List<String> groups : isByAuthority() ? combinations : List.<List<String>>of(List.of())) {
                Head head = new Head(period, groups);
                if (filled.contains(head)) {
                    columns.add(head);
                }
            }
        }
    }

    boolean isByAuthority() {
        return !table.authorities().isEmpty();
    }

    /** What the labels of a row are. */
    List<String> corner() {
        return isByAuthority()
                ? List.of("Modellstandort\nAuthority", "Land", "Schlüssel\nKey")
                : table.dimensions().stream().map(d -> both(d.title())).toList();
    }

    /** The labels of the columns that have any cell, one list for each level, the period on top. */
    List<List<String>> heads() {
        List<List<String>> heads = new ArrayList<>();
        heads.add(columns.stream().map(c -> label(c.period())).toList());
        for (int d = 0; isByAuthority() && d < table.dimensions().size(); d++) {
            int level = d;
            heads.add(columns.stream()
                    .map(c -> both(title(level, c.groups().get(level))))
                    .toList());
        }
        return heads;
    }

    /** The labels of each row. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        if (isByAuthority()) {
            table.authorities()
                    .forEach(a -> rows.add(
                            List.of(a.name(), a.land() == null ? "" : a.land(), a.ags() == null ? "" : a.ags())));
            rows.add(List.of(both(Words.ALL_AUTHORITIES), "", ""));
        } else {
            for (List<String> combination : combinations) {
                List<String> labels = new ArrayList<>();
                for (int d = 0; d < combination.size(); d++) {
                    labels.add(both(title(d, combination.get(d))));
                }
                rows.add(labels);
            }
        }
        return rows;
    }

    /** The cell of a row and a column, counted from 0; absent where nothing is published. */
    @Nullable Figure at(int row, int column) {
        Head head = columns.get(column);
        String authority =
                row < table.authorities().size() ? table.authorities().get(row).slug() : StatisticalTable.TOTAL;
        return figures.get(
                isByAuthority()
                        ? new Key(authority, head.period().code(), head.groups())
                        : new Key(StatisticalTable.TOTAL, head.period().code(), combinations.get(row)));
    }

    private static List<List<String>> combinations(StatisticalTable table) {
        List<List<String>> all = List.of(List.of());
        for (Division dimension : table.dimensions()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : all) {
                for (String code : table.codes(dimension)) {
                    List<String> more = new ArrayList<>(start);
                    more.add(code);
                    longer.add(List.copyOf(more));
                }
            }
            all = longer;
        }
        return all;
    }

    private Text title(int dimension, String code) {
        return table.dimensions().get(dimension).groups().stream()
                .filter(g -> g.code().equals(code))
                .map(Part::title)
                .findFirst()
                .orElse(Words.ALL_GROUPS);
    }

    private static String label(Column period) {
        return period.title().de() + "\n" + period.title().en() + "\n" + period.first() + " – " + period.last();
    }

    private static String both(Text text) {
        return text.de().equals(text.en()) ? text.de() : text.de() + "\n" + text.en();
    }
}
