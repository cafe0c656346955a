package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has seen of a table in a release that never came out, and what it was counted from.
 *
 * @param authority whose cells they are; absent for the whole table with its sums
 * @param counts all of these in the table as they stood then, earlier releases' among them
 * @param cells those that the release would have added
 */
public record Seen(String table, @Nullable String authority, List<Count> counts, List<Cell> cells) {
    public Seen {
        counts = List.copyOf(counts);
        cells = List.copyOf(cells);
    }

    /** How many units there were in an undivided cell of a place, of each period in its newest state. */
    int units(String place, Period slice, List<String> groups) {
        return in(place, slice, groups).mapToInt(Count::units).sum();
    }

    /** How many of them each office had counted. */
    Map<String, Integer> counted(String place, Period slice, List<String> groups) {
        Map<String, Integer> counted = new TreeMap<>();
        in(place, slice, groups).forEach(count -> counted.merge(count.office(), count.units(), Integer::sum));
        return counted;
    }

    /** How many of them each viewer knew. */
    Map<String, Integer> own(String place, Period slice, List<String> groups) {
        Map<String, Integer> own = new TreeMap<>();
        in(place, slice, groups)
                .forEach(count -> count.viewers().forEach(viewer -> own.merge(viewer, count.units(), Integer::sum)));
        return own;
    }

    private Stream<Count> in(String place, Period slice, List<String> groups) {
        return counts.stream()
                .filter(count ->
                        (place.equals(Board.EVERYWHERE) || count.authority().equals(place))
                                && count.groups().equals(groups)
                                && count.period().in(slice.span()).number() == slice.number()
                                && counts.stream()
                                        .noneMatch(other -> other.authority().equals(count.authority())
                                                && count.period().isEarlierStateOf(other.period())));
    }
}
