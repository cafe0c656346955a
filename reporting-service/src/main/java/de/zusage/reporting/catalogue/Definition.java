package de.zusage.reporting.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.dictionary.Unit;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the numbers of a table depend on: whom it counts, by which date, and how it divides them. Words and weights are not
 * part of it.
 *
 * @param date the milestones whose month counts
 * @param until those that end it
 * @param without those that take a unit out
 * @param where the categories that a unit must have
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Definition(
        String population,
        Unit unit,
        List<String> date,
        List<String> until,
        List<String> without,
        Map<String, List<String>> where,
        Geography geography,
        List<Span> spans,
        List<Divided> dimensions) {
    public Definition {
        until = until == null ? List.of() : until;
        without = without == null ? List.of() : without;
        where = where == null ? Map.of() : new TreeMap<>(where);
        dimensions = dimensions == null ? List.of() : dimensions;
    }

    /**
     * By what it divides.
     *
     * @param absent the category of what no fact has said
     * @param groups in their order
     */
    public record Divided(String attribute, String absent, List<Counted> groups) {}

    /** Codes that are counted together. */
    public record Counted(String code, List<String> codes) {}

    public static Definition of(Catalogue catalogue, CoreTable table) {
        Population population = catalogue.population(table);
        return new Definition(
                population.id(),
                population.unit(),
                population.date(),
                population.ends(),
                population.excluding(),
                population.conditions(),
                table.geography(),
                table.spans(),
                table.dimensions().stream()
                        .map(dimension -> divided(catalogue.dictionary(), dimension))
                        .toList());
    }

    private static Divided divided(Dictionary dictionary, Dimension dimension) {
        return new Divided(
                dimension.attribute(),
                dictionary.attribute(dimension.attribute()).orElseThrow().absent(),
                dimension.groups().stream()
                        .map(group -> new Counted(
                                group.code(), group.codes().stream().sorted().toList()))
                        .toList());
    }

    public static Definition read(String json) {
        try {
            return EventJson.mapper().readValue(json, Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the definition of a table cannot be read back", e);
        }
    }

    public String json() {
        try {
            return EventJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the definition of a table does not serialise", e);
        }
    }

    /**
     * What keeps numbers by the other definition from going on with this one's, in words; nothing where they may. A new
     * category in a group is none: no fact can have had it.
     */
    public Optional<String> differsFrom(Definition later) {
        List<String> what = new ArrayList<>();
        if (!population.equals(later.population) || unit != later.unit) {
            what.add("whom it counts");
        } else if (!date.equals(later.date)
                || !until.equals(later.until)
                || !without.equals(later.without)
                || !where.equals(later.where)) {
            what.add("how its population is counted");
        }
        if (geography != later.geography || !spans.equals(later.spans)) {
            what.add("its places or periods");
        }
        if (!goesOn(later)) {
            what.add("what it is divided by");
        }
        return what.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", what));
    }

    private boolean goesOn(Definition later) {
        boolean same = dimensions.size() == later.dimensions.size();
        for (int d = 0; same && d < dimensions.size(); d++) {
            Divided now = later.dimensions.get(d);
            Divided then = dimensions.get(d);
            same = then.attribute().equals(now.attribute())
                    && then.absent().equals(now.absent())
                    && then.groups().size() == now.groups().size();
            for (int g = 0; same && g < then.groups().size(); g++) {
                same = then.groups().get(g).code().equals(now.groups().get(g).code())
                        && now.groups()
                                .get(g)
                                .codes()
                                .containsAll(then.groups().get(g).codes());
            }
        }
        return same;
    }
}
