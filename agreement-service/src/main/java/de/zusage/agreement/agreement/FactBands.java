package de.zusage.agreement.agreement;

import de.zusage.agreement.fact.Attribute;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** How coarsely statistics say how long and how much. */
final class FactBands {
    private static final int A_WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int A_QUARTER = 91;

    private FactBands() {}

    /** Days from the first contact to the second signature; what was signed before the case was opened says nothing. */
    static Optional<String> contactToSignature(LocalDate contact, LocalDate signed) {
        long days = ChronoUnit.DAYS.between(contact, signed);
        if (days < 0) {
            return Optional.empty();
        }
        if (days <= A_WEEK) {
            return Optional.of("D0_7");
        }
        if (days <= FOUR_WEEKS) {
            return Optional.of("D8_28");
        }
        return Optional.of(days <= A_QUARTER ? "D29_91" : "GT91");
    }

    /** Whole months from the second signature to the end. */
    static String duration(LocalDate since, LocalDate until) {
        long months = ChronoUnit.MONTHS.between(since, until);
        if (months < 3) {
            return "LT3";
        }
        if (months < 6) {
            return "M3_6";
        }
        return months < 12 ? "M6_12" : "M12_PLUS";
    }

    /** What was agreed on first; there is at least one promise of each side. */
    static Map<Attribute, String> ofTerms(AgreementEvent.Activated activated) {
        int promises = activated.commitments().size();
        long goals = activated.commitments().stream()
                .map(AgreementEvent.Promised::goalArea)
                .distinct()
                .count();
        int months = activated.reviewIntervalMonths();
        return Map.of(
                Attribute.PROMISES, promises <= 3 ? "2_3" : promises <= 6 ? "4_6" : "7_PLUS",
                Attribute.GOALS, goals == 1 ? "1" : goals == 2 ? "2" : "3_PLUS",
                Attribute.REVIEW_INTERVAL, months <= 2 ? "M1_2" : months == 3 ? "M3" : "M4_PLUS");
    }
}
