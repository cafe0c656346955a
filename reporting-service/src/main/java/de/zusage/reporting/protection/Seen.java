package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What somebody has seen of a table in a release that never came out: an authority's cells, and what they were counted from.
 *
 * @param counts all of the authority in the table as they stood then, earlier releases' among them
 * @param cells those that the release would have added
 */
public record Seen(String table, String authority, List<Count> counts, List<Cell> cells) {
    public Seen {
        counts = List.copyOf(counts);
        cells = List.copyOf(cells);
    }

    /** How many units there were in an undivided cell, of each period in its newest state. */
    int units(Period slice, List<String> groups) {
        return in(slice, groups).mapToInt(Count::units).sum();
    }

    /** How many of them each office had counted. */
    Map<String, Integer> counted(Period slice, List<String> groups) {
        Map<String, Integer> counted = new TreeMap<>();
        in(slice, groups).forEach(count -> counted.merge(count.office(), count.units(), Integer::sum));
        return counted;
    }

    /** How many of them each viewer knew. */
    Map<String, Integer> own(Period slice, List<String> groups) {
        Map<String, Integer> own = new TreeMap<>();
        in(slice, groups)
                .forEach(count -> count.viewers().forEach(viewer -> own.merge(viewer, count.units(), Integer::sum)));
        return own;
    }

    private Stream<Count> in(Period slice, List<String> groups) {
        return counts.stream()
                .filter(count -> count.groups().equals(groups)
                        && count.period().in(slice.span()).number() == slice.number()
                        && counts.stream().noneMatch(other -> count.period().isEarlierStateOf(other.period())));
    }
}
