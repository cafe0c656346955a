package de.zusage.reporting.table;

import de.zusage.reporting.period.Months;
import de.zusage.reporting.period.Period;

/**
 * A period of a table in its newest state.
 *
 * @param since the number of the release that published this state of it first
 */
public record PublishedPeriod(Period period, Months months, int since) {}
