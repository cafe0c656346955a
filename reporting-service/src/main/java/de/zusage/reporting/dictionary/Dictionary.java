package de.zusage.reporting.dictionary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All definitions; what contradicts itself, or may not be told, is no dictionary. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dictionary(
        int version,
        List<CountedUnit> units,
        List<Attribute> attributes,
        List<Population> populations,
        List<Indicator> indicators) {

    /** The dictionary of this service. */
    public static Dictionary standard() {
        return DictionaryFile.read();
    }

    /** A population divided by attributes, in the order of their ids. */
    public record Division(Population population, List<String> attributes) {}

    public Dictionary {
        units = List.copyOf(units);
        attributes = List.copyOf(attributes);
        populations = List.copyOf(populations);
        indicators = List.copyOf(indicators);
    }

    /** Refuses what does not hold together. */
    Dictionary checked() {
        for (Population population : populations) {
            CountedUnit unit = unit(population.unit());
            require(unit.milestones().containsAll(population.date()), population.id());
            require(unit.milestones().containsAll(population.ends()), population.id());
            require(unit.milestones().containsAll(population.excluding()), population.id());
            population.conditions().forEach((attribute, codes) -> requireCodes(population, attribute, codes));
        }
        for (Indicator indicator : indicators) {
            for (Indicator.Part part : indicator.parts()) {
                Population population = population(part.population()).orElseThrow();
                require(population.unit() == indicator.unit(), indicator.id());
                part.conditions().forEach((attribute, codes) -> requireCodes(population, attribute, codes));
                require(mayBeCrossed(population, indicator.named().toList()), indicator.id());
            }
        }
        return this;
    }

    /**
     * No table crosses how something ended for clients with nationality group, residence group or sex and age together
     * (domain §7); and an attribute divides only what it is known of.
     */
    public boolean mayBeCrossed(Population population, Collection<String> divided) {
        Set<String> crossed = new TreeSet<>(divided);
        crossed.addAll(population.conditions().keySet());
        boolean outcome = population.outcome()
                || crossed.stream()
                        .anyMatch(id -> attribute(id).map(Attribute::outcome).orElse(false));
        boolean delicate = crossed.contains("nationalityGroup")
                || crossed.contains("residenceGroup")
                || (crossed.contains("sex") && crossed.contains("ageBand"));
        return !(outcome && delicate)
                && crossed.stream()
                        .allMatch(id -> attribute(id, population.unit()).isPresent());
    }

    /** Every division that an indicator needs: into these a fact is folded when what it is about is erased. */
    @JsonIgnore
    public Set<Division> divisions() {
        return indicators.stream()
                .flatMap(indicator -> indicator.parts().stream()
                        .flatMap(part -> indicator.divisions().stream()
                                .map(division -> new Division(
                                        population(part.population()).orElseThrow(),
                                        List.copyOf(Indicator.attributes(division, part))))))
                .collect(Collectors.toSet());
    }

    public CountedUnit unit(Unit unit) {
        return units.stream().filter(each -> each.unit() == unit).findFirst().orElseThrow();
    }

    /** The codes of an attribute that a unit of the population may have. */
    public List<String> codes(Population population, String attribute) {
        return attribute(attribute, population.unit()).stream()
                .flatMap(each -> each.categories().stream())
                .map(Attribute.Category::code)
                .filter(code -> population
                        .conditions()
                        .getOrDefault(attribute, List.of(code))
                        .contains(code))
                .toList();
    }

    /** The ids of all attributes that divide the population into at least two. */
    public List<String> dividing(Population population) {
        return attributesOf(population.unit())
                .map(Attribute::id)
                .filter(id -> codes(population, id).size() > 1)
                .sorted()
                .toList();
    }

    public Optional<Population> population(String id) {
        return populations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Attribute> attribute(String id) {
        return attributes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The attribute, where it is known of that unit. */
    public Optional<Attribute> attribute(String id, Unit unit) {
        return attribute(id).filter(each -> each.units().contains(unit));
    }

    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What may be kept of a fact of that unit. */
    public Stream<Attribute> attributesOf(Unit unit) {
        return attributes.stream().filter(each -> each.units().contains(unit));
    }

    private void requireCodes(Population population, String attribute, List<String> codes) {
        require(
                attribute(attribute, population.unit())
                        .filter(each -> each.codes().containsAll(codes))
                        .isPresent(),
                population.id() + " where " + attribute);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("the dictionary contradicts itself at " + what);
        }
    }
}
