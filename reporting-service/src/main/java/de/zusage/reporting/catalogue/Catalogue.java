package de.zusage.reporting.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All core tables, valid by construction.
 *
 * @param version rises with every change of a table; a release names it
 * @param attributes the codes of each attribute that may be counted (opt-in)
 * @param dates the day that decides on a unit's period, by its name
 */
public record Catalogue(
        String version,
        Map<String, List<String>> attributes,
        Map<String, Title> dates,
        List<CoreTable> tables,
        List<Rate> rates) {
    public Catalogue {
        attributes = Map.copyOf(attributes);
        dates = Map.copyOf(dates);
        tables = List.copyOf(tables);
        rates = List.copyOf(rates);
        new CatalogueRules(attributes, dates, tables, rates).check();
    }

    /** The catalogue of this service. */
    public static Catalogue standard() {
        try (InputStream file = Catalogue.class.getResourceAsStream("/catalogue.json")) {
            return CatalogueReader.read(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CoreTable table(String id) {
        return tables.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No table " + id));
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
