package de.zusage.reporting.cube;

import de.zusage.reporting.period.Months;
import java.util.List;

/**
 * What was counted, unprotected: for the protection of figures and for nobody's eyes.
 *
 * @param periods every period that has begun, also one in which nothing was counted
 * @param cells those that are not zero; the order is fixed
 * @param withErased whether what was erased since is counted too: only where the dictionary's figures divide so
 */
public record TrueCounts(TableRequest request, List<Months> periods, List<Cell> cells, boolean withErased) {

    /**
     * One count.
     *
     * @param period the label of its period
     * @param categories one for each dimension of the request, in its order
     */
    public record Cell(String authority, String office, String period, List<String> categories, int count) {}
}
