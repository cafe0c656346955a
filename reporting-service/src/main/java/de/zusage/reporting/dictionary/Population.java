package de.zusage.reporting.dictionary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which units are counted, and by which date.
 *
 * @param dateLabel what that date is called
 * @param date the milestones whose month counts: the first of them that happened
 * @param until the milestones that end it: then it counts in every period at whose end it had begun and not ended
 * @param without milestones that take a unit out
 * @param where the categories that an attribute must have
 * @param outcome whether to be in it says how something ended for the client
 */
public record Population(
        String id,
        Unit unit,
        Text label,
        Text dateLabel,
        List<String> date,
        @Nullable List<String> until,
        @Nullable List<String> without,
        @Nullable Map<String, List<String>> where,
        boolean outcome) {

    public List<String> ends() {
        return until == null ? List.of() : until;
    }

    public List<String> excluding() {
        return without == null ? List.of() : without;
    }

    public Map<String, List<String>> conditions() {
        return where == null ? Map.of() : where;
    }
}
