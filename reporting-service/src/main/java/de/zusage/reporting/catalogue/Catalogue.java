package de.zusage.reporting.catalogue;

import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.period.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All core tables, valid by construction.
 *
 * @param dictionary says what the populations and attributes of the tables are
 * @param version rises with every change of a table; a release names it
 */
public record Catalogue(Dictionary dictionary, String version, List<CoreTable> tables, List<Rate> rates) {
    public Catalogue {
        tables = List.copyOf(tables);
        rates = List.copyOf(rates);
        new CatalogueRules(dictionary, tables, rates).check();
    }

    /** The catalogue of this service. */
    public static Catalogue standard() {
        return CatalogueFile.read(Dictionary.standard());
    }

    public CoreTable table(String id) {
        return tables.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No table " + id));
    }

    public Population population(CoreTable table) {
        return dictionary.population(table.population()).orElseThrow();
    }

    /** All populations that are counted, each with its tables. */
    public Map<String, List<CoreTable>> byPopulation() {
        return tables.stream()
                .collect(Collectors.groupingBy(CoreTable::population, TreeMap::new, Collectors.toUnmodifiableList()));
    }

    /** The shortest period that any table of the population is split by. */
    public Span finest(String population) {
        return tables.stream()
                .filter(t -> t.population().equals(population))
                .map(CoreTable::finest)
                .min(Span::compareTo)
                .orElseThrow();
    }
}
