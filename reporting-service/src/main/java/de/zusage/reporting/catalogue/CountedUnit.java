package de.zusage.reporting.catalogue;

/** What is counted; never persons, who may stand behind several units. */
public enum CountedUnit {
    AGREEMENT,
    STEP,
    CASE
}
