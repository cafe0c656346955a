package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published cell.
 *
 * @param authority absent for the sum over all of them
 * @param groups one for each dimension; absent for the sum over it
 * @param value present when shown
 */
public record Cell(
        @Nullable String authority,
        Period period,
        List<@Nullable String> groups,
        State state,
        @Nullable Integer value) {}
