package de.zusage.plan.review;

import de.zusage.plan.fact.Attribute;
import de.zusage.plan.fact.Fact.ReviewMilestone;
import de.zusage.plan.fact.Facts;
import de.zusage.plan.plan.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What statistics learn of reviews; on time is by the day last agreed on, and a cause is nobody's fault. */
@ApplicationScoped
class ReviewFacts {
    private final Facts facts;

    ReviewFacts(Facts facts) {
        this.facts = facts;
    }

    void held(UUID caseId, Review review, LocalDate before, LocalDate heldOn) {
        Map<Attribute, String> told = Map.of(
                Attribute.HOLDING,
                heldOn.isAfter(review.plannedOn()) ? "LATE" : "ON_TIME",
                Attribute.CAUSE,
                Attribute.NOT_APPLICABLE,
                Attribute.INTERVAL,
                interval(before, heldOn),
                Attribute.KIND,
                kind(review));
        facts.ofReview(caseId, review.id(), ReviewMilestone.HELD, heldOn, told);
    }

    void notHeld(UUID caseId, Review review, Cause cause, LocalDate on) {
        Map<Attribute, String> told =
                Map.of(Attribute.HOLDING, "NOT_HELD", Attribute.CAUSE, cause.name(), Attribute.KIND, kind(review));
        facts.ofReview(caseId, review.id(), ReviewMilestone.NOT_HELD, on, told);
    }

    /** Whole months, each begun one counted. */
    static String interval(LocalDate before, LocalDate heldOn) {
        if (!heldOn.isAfter(before.plusMonths(2))) {
            return "M1_2";
        }
        return heldOn.isAfter(before.plusMonths(3)) ? "M4_PLUS" : "M3";
    }

    private static String kind(Review review) {
        return review.closing() ? "CLOSING" : "REGULAR";
    }
}
