package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** How many units of each office stood in an undivided cell, of each period in its newest state. */
    Map<String, Integer> own(Period slice, List<String> groups) {
        Map<String, Integer> own = new TreeMap<>();
        counts.stream()
                .filter(count -> count.groups().equals(groups)
                        && count.period().in(slice.span()).number() == slice.number()
                        && counts.stream().noneMatch(other -> count.period().isEarlierStateOf(other.period())))
                .forEach(count -> own.merge(count.office(), count.units(), Integer::sum));
        return own;
    }
}
