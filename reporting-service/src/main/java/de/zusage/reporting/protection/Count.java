package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many units of one office stand in one undivided cell of a table; never leaves the service.
 *
 * @param period the quarter in which they happened; once counted, the period in which they are counted for good
 * @param groups one group for each dimension of the table, in its order
 * @param knownTo who knows these units beside the office: its carrier, the offices where they went on, their carriers
 */
public record Count(
        String table,
        String authority,
        String office,
        Period period,
        List<String> groups,
        int units,
        Set<String> knownTo) {
    public Count {
        groups = List.copyOf(groups);
        knownTo = Set.copyOf(knownTo);
    }

    /** Units that nobody knows but the office. */
    public Count(String table, String authority, String office, Period period, List<String> groups, int units) {
        this(table, authority, office, period, groups, units, Set.of());
    }

    /** Who can subtract these units, because they are own ones. */
    Stream<String> viewers() {
        return Stream.concat(Stream.of(office), knownTo.stream());
    }

    Count at(Period other) {
        return new Count(table, authority, office, other, groups, units, knownTo);
    }

    Count of(int number) {
        return new Count(table, authority, office, period, groups, number, knownTo);
    }

    /** The same, whoever knows of it. */
    Count plain() {
        return new Count(table, authority, office, period, groups, units);
    }
}
