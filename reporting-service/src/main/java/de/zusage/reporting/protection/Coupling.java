package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Geography;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which published tables of a population a wanted one must be looked at together with: those that share an attribute with
 * it, and so on. All others are coupled with it by the counts of the population alone, which everybody knows.
 *
 * @param coupled the published tables among them
 * @param joint a table divided by the attributes of all of them, as finely as any
 */
record Coupling(List<CoreTable> coupled, CoreTable joint) {
    private static final String JOINT = "joint";

    Coupling {
        coupled = List.copyOf(coupled);
    }

    static Coupling of(CoreTable wanted, List<CoreTable> published) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        wanted.dimensions().forEach(d -> dimensions.put(d.attribute(), d));
        List<CoreTable> coupled = new ArrayList<>();
        boolean again = true;
        while (again) {
            again = false;
            for (CoreTable table : published) {
                if (!coupled.contains(table) && table.attributes().stream().anyMatch(dimensions::containsKey)) {
                    coupled.add(table);
                    table.dimensions().forEach(d -> dimensions.putIfAbsent(d.attribute(), d));
                    again = true;
                }
            }
        }
        List<CoreTable> all = new ArrayList<>(coupled);
        all.add(wanted);
        Span finest = all.stream().map(CoreTable::finest).min(Span::compareTo).orElseThrow();
        boolean byAuthority = all.stream().anyMatch(CoreTable::isByAuthority);
        return new Coupling(
                coupled,
                new CoreTable(
                        JOINT,
                        wanted.title(),
                        wanted.population(),
                        1,
                        byAuthority ? Geography.AUTHORITY : Geography.FEDERAL,
                        List.of(finest),
                        List.copyOf(dimensions.values())));
    }
}
