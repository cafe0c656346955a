package de.zusage.reporting.sheet;

import java.math.BigDecimal;
import java.util.List;

/** A picture of released numbers, for whoever sees it; the table that follows says the same. */
sealed interface Chart {

    /** What the picture shows, in a sentence. */
    String description();

    /**
     * Bars from the same zero on the same scale, in one panel or in several of the same size.
     *
     * @param panels what each panel is of; one without a name where there is only one
     * @param full what the longest possible bar stands for
     */
    record Bars(String description, List<String> panels, List<Bar> bars, BigDecimal full, boolean perCent)
            implements Chart {}

    /** A row of bars, one in each panel. */
    record Bar(String label, List<Value> values) {}

    /**
     * Whole bars of equal length, each divided by parts that have the same order and pattern everywhere.
     *
     * @param tooFew what is said where there are too few for shares
     */
    record Stacks(String description, List<String> parts, List<Stack> stacks, String tooFew) implements Chart {}

    /**
     * One bar of parts.
     *
     * @param total of which the parts are drawn as shares; where it is not shown, or too small for shares, none are drawn
     */
    record Stack(String label, Value total, List<Value> values) {

        /** Fewer than these are not divided into shares (domain §8). */
        private static final BigDecimal ENOUGH = BigDecimal.valueOf(20);

        boolean isDrawn() {
            return total.amount() != null && total.amount().compareTo(ENOUGH) >= 0;
        }
    }
}
