package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.period.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts units one after the other into every table of their population; holds counts only, never a unit. */
public final class Counter {
    private final Map<String, List<CoreTable>> tables;
    private final Map<Key, int[]> counts = new HashMap<>();

    public Counter(Catalogue catalogue) {
        this.tables = catalogue.byPopulation();
    }

    private record Key(String table, String authority, String office, int quarter, int combination) {}

    /**
     * Counts so many units that are alike.
     *
     * @param quarter of the pilot, the first is 1
     * @param codes by attribute; those that no table of the population names are passed over
     */
    public void add(
            String population, String authority, String office, int quarter, Map<String, String> codes, int units) {
        for (CoreTable table : tables.getOrDefault(population, List.of())) {
            int combination = 0;
            for (Dimension dimension : table.dimensions()) {
                String code = codes.get(dimension.attribute());
                if (code == null) {
                    throw new IllegalArgumentException(population + " lacks " + dimension.attribute());
                }
                combination = combination * dimension.groups().size() + dimension.positionOf(code);
            }
            counts.computeIfAbsent(new Key(table.id(), authority, office, quarter, combination), k -> new int[1])[0] +=
                    units;
        }
    }

    /** What was counted so far; sums and order do not depend on the order of the units. */
    public List<Count> counts() {
        List<Count> all = new ArrayList<>();
        tables.values().stream()
                .flatMap(List::stream)
                .forEach(table -> counts.forEach((key, units) -> {
                    if (key.table().equals(table.id())) {
                        all.add(new Count(
                                key.table(),
                                key.authority(),
                                key.office(),
                                Period.quarter(key.quarter()),
                                groups(table, key.combination()),
                                units[0]));
                    }
                }));
        all.sort(Comparator.comparing(Count::table)
                .thenComparing(Count::authority)
                .thenComparing(Count::office)
                .thenComparing(c -> c.period().number())
                .thenComparing(c -> String.join(" ", c.groups())));
        return all;
    }

    private static List<String> groups(CoreTable table, int combination) {
        List<String> groups = new ArrayList<>();
        int rest = combination;
        for (int d = table.dimensions().size() - 1; d >= 0; d--) {
            Dimension dimension = table.dimensions().get(d);
            groups.add(
                    0, dimension.groups().get(rest % dimension.groups().size()).code());
            rest /= dimension.groups().size();
        }
        return groups;
    }
}
