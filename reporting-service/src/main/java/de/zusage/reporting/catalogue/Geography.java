package de.zusage.reporting.catalogue;

/** How far a table is split by place; one by authority has the federal row as its sum. */
public enum Geography {
    AUTHORITY,
    FEDERAL
}
