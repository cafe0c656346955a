package de.zusage.reporting.dictionary;

import java.util.List;

/**
 * A unit of count.
 *
 * @param event the type of fact that tells of it
 * @param milestones what may happen to it, each with its month
 */
public record CountedUnit(Unit unit, String event, Text label, List<String> milestones) {}
