package de.zusage.reporting.protection;

import de.zusage.reporting.period.Period;

/**
 * Where the units of an office that were not counted before are counted.
 *
 * @param happened in which period, as short as any table of the population divides
 * @param counted the period that they are counted in, which is later where they were late or waited
 */
public record Placement(String population, String authority, String office, Period happened, Period counted) {}
