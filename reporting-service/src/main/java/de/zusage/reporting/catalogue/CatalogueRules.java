package de.zusage.reporting.catalogue;

import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every catalogue keeps to, whoever edits it. */
record CatalogueRules(Dictionary dictionary, List<CoreTable> tables, List<Rate> rates) {
    private static final int MOST_TABLES = 12;

    void check() {
        require(tables.size() <= MOST_TABLES, "more than " + MOST_TABLES + " tables");
        require(areDistinct(tables.stream().map(CoreTable::id)), "two tables share an id");
        tables.forEach(this::check);
        tables.stream().map(CoreTable::population).distinct().forEach(this::checkPopulation);
        require(areDistinct(rates.stream().map(Rate::id)), "two rates share an id");
        rates.forEach(this::check);
    }

    private void check(CoreTable table) {
        String id = table.id();
        require(table.weight() > 0, id + " has no weight");
        Population population = dictionary.population(table.population()).orElse(null);
        if (population == null) {
            throw new IllegalArgumentException("catalogue: " + id + " counts an unknown " + table.population());
        }
        require(population.ends().isEmpty(), id + " counts what lasts, which no sum over periods makes sense of");
        require(table.spans().size() == Set.copyOf(table.spans()).size(), id + " names a period twice");
        require(
                permitted(table.geography(), table.dimensions().size()).containsAll(table.spans())
                        && !table.spans().isEmpty(),
                id + " is split further than domain rules permit");
        table.dimensions().forEach(d -> check(population, id, d));
        require(
                dictionary.mayBeCrossed(population, table.attributes()),
                id + " crosses outcomes of clients with who they are");
    }

    /** By authority: no attribute per quarter, one per half-year, two in total; federal: two per quarter, three in total. */
    private static Set<Span> permitted(Geography geography, int dimensions) {
        return switch (geography == Geography.AUTHORITY ? dimensions : Math.max(0, dimensions - 1)) {
            case 0 -> Set.of(Span.QUARTER, Span.HALF_YEAR, Span.TOTAL);
            case 1 ->
                geography == Geography.AUTHORITY
                        ? Set.of(Span.HALF_YEAR, Span.TOTAL)
                        : Set.of(Span.QUARTER, Span.HALF_YEAR, Span.TOTAL);
            case 2 -> Set.of(Span.TOTAL);
            default -> Set.of();
        };
    }

    private void check(Population population, String table, Dimension dimension) {
        List<String> known = dictionary.codes(population, dimension.attribute());
        require(!known.isEmpty(), table + " counts by an unknown attribute " + dimension.attribute());
        List<String> grouped = new ArrayList<>();
        dimension.groups().forEach(g -> grouped.addAll(g.codes()));
        require(
                grouped.size() == known.size() && Set.copyOf(grouped).equals(Set.copyOf(known)),
                table + " does not count every code of " + dimension.attribute() + " once");
        require(dimension.groups().size() > 1, table + " does not divide " + dimension.attribute());
        require(areDistinct(dimension.groups().stream().map(Group::code)), table + " has two groups of one code");
    }

    /**
     * An attribute stands in one table of a population only. So two tables share no sum but the counts of the population,
     * which everybody knows, and what can be worked out of all tables together can be worked out of each alone.
     */
    private void checkPopulation(String population) {
        List<CoreTable> all =
                tables.stream().filter(t -> t.population().equals(population)).toList();
        require(
                areDistinct(all.stream().flatMap(t -> t.dimensions().stream()).map(Dimension::attribute)),
                "two tables of " + population + " share an attribute");
    }

    private void check(Rate rate) {
        require(!rate.complement().isEmpty(), rate.id() + " has no complement");
        Stream.concat(Stream.of(rate.numerator()), rate.complement().stream()).forEach(part -> {
            CoreTable table = tables.stream()
                    .filter(t -> t.id().equals(part.table()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(rate.id() + " is of an unknown table"));
            part.groups().forEach((attribute, group) -> {
                int position = table.dimension(attribute);
                require(position >= 0, rate.id() + " is of an attribute that its table lacks");
                table.dimensions().get(position).indexOf(group);
            });
        });
    }

    private static boolean areDistinct(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.allMatch(seen::add);
    }

    private static void require(boolean kept, String broken) {
        if (!kept) {
            throw new IllegalArgumentException("catalogue: " + broken);
        }
    }
}
