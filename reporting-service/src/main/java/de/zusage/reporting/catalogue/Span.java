package de.zusage.reporting.catalogue;

/** How long a period is, the shortest first; months are never published. */
public enum Span {
    QUARTER,
    HALF_YEAR,
    TOTAL
}
