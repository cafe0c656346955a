package de.zusage.reporting.sheet;

import de.zusage.reporting.format.StatisticalTable;

/**
 * Whose figures: an authority's, or all.
 *
 * @param shortName for where there is little room
 */
record Area(String slug, String name, String shortName) {

    boolean isWhole() {
        return slug.equals(StatisticalTable.TOTAL);
    }
}
