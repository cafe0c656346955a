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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Counts units one after the other into every table of their population; holds counts only, never a unit. */
public final class Counter {
    private final Map<String, CoreTable> byId = new HashMap<>();
    private final Map<String, List<CoreTable>> byPopulation = new HashMap<>();
    private final Map<Key, int[]> counts = new HashMap<>();

    public Counter(Catalogue catalogue) {
        this(catalogue.tables());
    }

    public Counter(List<CoreTable> tables) {
        tables.forEach(table -> {
            byId.put(table.id(), table);
            byPopulation
                    .computeIfAbsent(table.population(), p -> new ArrayList<>())
                    .add(table);
        });
    }

    private record Key(
            String table, String authority, String office, Period period, int combination, Set<String> knownTo) {}

    /**
     * Counts so many units that are alike in every table of their population.
     *
     * @param period in which they happened or are counted
     * @param codes by attribute; those that no table of the population names are passed over
     * @param knownTo who knows them beside the office
     */
    public void add(
            String population,
            String authority,
            String office,
            Period period,
            Map<String, String> codes,
            int units,
            Set<String> knownTo) {
        byPopulation
                .getOrDefault(population, List.of())
                .forEach(table -> add(table, authority, office, period, codes, units, knownTo));
    }

    /** Counts so many units that are alike in one table. */
    public void add(
            CoreTable table,
            String authority,
            String office,
            Period period,
            Map<String, String> codes,
            int units,
            Set<String> knownTo) {
        int combination = 0;
        for (Dimension dimension : table.dimensions()) {
            String code = codes.get(dimension.attribute());
            if (code == null) {
                throw new IllegalArgumentException(table.population() + " lacks " + dimension.attribute());
            }
            combination = combination * dimension.groups().size() + dimension.positionOf(code);
        }
        counts.computeIfAbsent(
                        new Key(table.id(), authority, office, period, combination, Set.copyOf(knownTo)),
                        k -> new int[1])[0] += units;
    }

    /** What was counted so far; sums and order do not depend on the order of the units. */
    public List<Count> counts() {
        List<Count> all = new ArrayList<>();
        counts.forEach((key, units) -> all.add(new Count(
                key.table(),
                key.authority(),
                key.office(),
                key.period(),
                groups(Objects.requireNonNull(byId.get(key.table())), key.combination()),
                units[0],
                key.knownTo())));
        all.sort(Comparator.comparing(Count::table)
                .thenComparing(Count::authority)
                .thenComparing(Count::office)
                .thenComparing(c -> c.period().code())
                .thenComparing(c -> String.join(" ", c.groups()))
                .thenComparing(c -> String.join(" ", new TreeSet<>(c.knownTo()))));
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
