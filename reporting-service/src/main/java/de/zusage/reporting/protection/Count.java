package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import java.util.List;

/**
 * How many units of one office stand in one undivided cell of a table; never leaves the service.
 *
 * @param period the quarter in which they happened; once counted, the period in which they are counted for good
 * @param groups one group for each dimension of the table, in its order
 */
public record Count(String table, String authority, String office, Period period, List<String> groups, int units) {
    public Count {
        groups = List.copyOf(groups);
    }

    Count at(Period other) {
        return new Count(table, authority, office, other, groups, units);
    }

    Count of(int number) {
        return new Count(table, authority, office, period, groups, number);
    }
}
