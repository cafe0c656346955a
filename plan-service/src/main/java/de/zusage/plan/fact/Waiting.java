package de.zusage.plan.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How coarsely statistics say how long a partner took to agree. */
public final class Waiting {
    private static final int TWO_WEEKS = 14;
    private static final int SIX_WEEKS = 42;
    private static final int A_QUARTER = 91;

    private Waiting() {}

    public static String band(LocalDate asked, LocalDate agreed) {
        long days = ChronoUnit.DAYS.between(asked, agreed);
        if (days <= TWO_WEEKS) {
            return "D0_14";
        }
        if (days <= SIX_WEEKS) {
            return "D15_42";
        }
        return days <= A_QUARTER ? "D43_91" : "GT91";
    }
}
