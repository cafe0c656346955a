package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units that were counted and whose facts were erased since. Published tables have them in, a new one has not: the
 * difference is published with it, so they are undivided cells like all others, in periods of their own.
 */
final class Gone {
    /** Added to the number of a period; no pilot has that many. */
    private static final int APART = 1000;

    private Gone() {}

    static Period period(Period counted) {
        return new Period(counted.span(), counted.number() + APART, 0);
    }

    static Period counted(Period gone) {
        return new Period(gone.span(), gone.number() - APART, 0);
    }

    private record Place(String authority, String office, Period period) {}

    /**
     * What is missing from the living to what was counted; nothing where more are living than were counted, for then
     * something was told since that no release knows.
     *
     * @param tables that share no attribute; which of their groups went together is forgotten, so any may
     */
    static Optional<List<Count>> of(CoreTable joint, List<CoreTable> tables, List<Count> counted, List<Count> living) {
        Map<Place, List<int[]>> gone = new LinkedHashMap<>();
        for (CoreTable table : tables) {
            Map<Count, Integer> left = new LinkedHashMap<>();
            counted.stream()
                    .filter(c -> c.table().equals(table.id()))
                    .forEach(c -> left.merge(c.plain().of(0), c.units(), Integer::sum));
            living.forEach(c -> left.merge(marginal(joint, table, c).plain().of(0), -c.units(), Integer::sum));
            if (left.values().stream().anyMatch(units -> units < 0)) {
                return Optional.empty();
            }
            Map<Place, Integer> next = new LinkedHashMap<>();
            left.forEach((count, units) -> {
                Place place = new Place(count.authority(), count.office(), count.period());
                List<int[]> known = gone.computeIfAbsent(place, p -> new ArrayList<>());
                for (int n = 0; n < units; n++) {
                    int at = next.merge(place, 1, Integer::sum) - 1;
                    if (at == known.size()) {
                        known.add(new int[joint.dimensions().size()]);
                    }
                    for (int d = 0; d < table.dimensions().size(); d++) {
                        known.get(at)[joint.dimension(table.attributes().get(d))] =
                                table.dimensions().get(d).indexOf(count.groups().get(d));
                    }
                }
            });
        }
        List<Count> counts = new ArrayList<>();
        gone.forEach((place, units) -> units.forEach(groups -> counts.add(new Count(
                joint.id(), place.authority(), place.office(), period(place.period()), names(joint, groups), 1))));
        return Optional.of(counts);
    }

    private static List<String> names(CoreTable joint, int[] groups) {
        List<String> names = new ArrayList<>();
        for (int d = 0; d < groups.length; d++) {
            names.add(joint.dimensions().get(d).groups().get(groups[d]).code());
        }
        return names;
    }

    /** A count of the joint table as one of a table that has some of its attributes. */
    static Count marginal(CoreTable joint, CoreTable table, Count count) {
        List<String> groups = table.attributes().stream()
                .map(attribute -> count.groups().get(joint.dimension(attribute)))
                .toList();
        return new Count(
                table.id(), count.authority(), count.office(), count.period(), groups, count.units(), count.knownTo());
    }
}
