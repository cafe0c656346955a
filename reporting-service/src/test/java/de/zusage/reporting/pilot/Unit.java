package de.zusage.reporting.pilot;

import java.util.Map;

/**
 * One agreement, step or case that is counted.
 *
 * @param quarter of the pilot in which it happened
 * @param reported quarter in which the fact arrived, which may be later
 */
public record Unit(
        String population, String authority, String office, int quarter, int reported, Map<String, String> codes) {}
