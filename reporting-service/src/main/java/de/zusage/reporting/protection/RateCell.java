package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A published share in per cent, with one decimal.
 *
 * @param authority absent for all of them
 */
public record RateCell(
        String rate,
        @Nullable String authority,
        Period period,
        State state,
        @Nullable Double perCent) {}
