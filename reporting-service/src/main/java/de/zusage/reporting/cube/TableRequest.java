package de.zusage.reporting.cube;

import de.zusage.reporting.period.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * What to count.
 *
 * @param population which units, by which date, as the dictionary says
 * @param dimensions attributes of the dictionary, at most three
 * @param asOf facts of its month and before are counted
 */
public record TableRequest(String population, List<String> dimensions, Span kind, LocalDate asOf) {
    /** A table of more is a list of people. */
    public static final int MOST_DIMENSIONS = 3;

    public TableRequest {
        dimensions = List.copyOf(dimensions);
        if (dimensions.size() > MOST_DIMENSIONS
                || dimensions.stream().distinct().count() != dimensions.size()) {
            throw new IllegalArgumentException("at most three different dimensions");
        }
    }
}
