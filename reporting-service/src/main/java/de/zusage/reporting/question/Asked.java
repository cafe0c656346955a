package de.zusage.reporting.question;

import de.zusage.kit.web.InvalidInput;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Geography;
import de.zusage.reporting.catalogue.Group;
import de.zusage.reporting.dictionary.Attribute;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.period.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes a table of what was asked for; refuses what no table may be. */
record Asked(Catalogue catalogue) {

    /** The table of a question; an attribute has the groups of the catalogue's table where it stands in one. */
    CoreTable table(String id, String populationId, List<String> attributes, Geography place, Span span) {
        Dictionary dictionary = catalogue.dictionary();
        if (!catalogue.byPopulation().containsKey(populationId)) {
            throw new InvalidInput(
                    "unknown-population",
                    "population is what the tables of the catalogue count: "
                            + String.join(
                                    ", ", new TreeSet<>(catalogue.byPopulation().keySet())) + ".");
        }
        Population population = dictionary.population(populationId).orElseThrow();
        if (Set.copyOf(attributes).size() != attributes.size()) {
            throw new InvalidInput("attribute-twice", "Name each attribute once.");
        }
        List<String> dividing = dictionary.dividing(population);
        if (!dividing.containsAll(attributes)) {
            throw new InvalidInput(
                    "unknown-attribute",
                    "attributes of " + population.id() + " are " + String.join(", ", dividing) + ".");
        }
        if (!dictionary.mayBeCrossed(population, attributes)) {
            throw new InvalidInput(
                    "not-to-be-crossed",
                    "No table crosses how something ended with nationality, reason of residence, or sex and age.");
        }
        return new CoreTable(
                id,
                title(population, attributes),
                populationId,
                1,
                place,
                List.of(span),
                attributes.stream().map(a -> dimension(population, a)).toList());
    }

    private Text title(Population population, List<String> attributes) {
        List<Text> labels = attributes.stream()
                .map(a -> catalogue.dictionary().attribute(a).orElseThrow().label())
                .toList();
        return new Text(
                population.label().de() + ": "
                        + String.join(", ", labels.stream().map(Text::de).toList()),
                population.label().en() + ": "
                        + String.join(", ", labels.stream().map(Text::en).toList()));
    }

    private Dimension dimension(Population population, String attribute) {
        return catalogue.tables().stream()
                .filter(t -> t.population().equals(population.id()))
                .flatMap(t -> t.dimensions().stream())
                .filter(d -> d.attribute().equals(attribute))
                .findFirst()
                .orElseGet(() -> ungrouped(population, attribute));
    }

    private Dimension ungrouped(Population population, String attribute) {
        List<String> codes = catalogue.dictionary().codes(population, attribute);
        return new Dimension(
                attribute,
                catalogue.dictionary().attribute(attribute).orElseThrow().categories().stream()
                        .filter(c -> codes.contains(c.code()))
                        .map(Asked::group)
                        .toList());
    }

    private static Group group(Attribute.Category category) {
        return new Group(category.code(), category.label(), List.of(category.code()));
    }
}
