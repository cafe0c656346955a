package de.zusage.plan.review;

import static de.zusage.plan.plan.PlanFixtures.AGREEMENT;
import static de.zusage.plan.plan.PlanFixtures.CASE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_STEP;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_DUE;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_STEP;
import static de.zusage.plan.plan.PlanFixtures.aPlanWithBothStepsMet;
import static de.zusage.plan.plan.PlanFixtures.anActivePlan;
import static de.zusage.plan.plan.PlanFixtures.met;
import static de.zusage.plan.review.ReviewFixtures.EARLY;
import static de.zusage.plan.review.ReviewFixtures.NEXT;
import static de.zusage.plan.review.ReviewFixtures.aBookOf;
import static de.zusage.plan.review.ReviewFixtures.closing;
import static de.zusage.plan.review.ReviewFixtures.first;
import static de.zusage.plan.review.ReviewFixtures.minutes;
import static de.zusage.plan.review.ReviewFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.PlanState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClosingReviewTest {

    @Test
    void aClosingReviewConcludesThePlanAndDropsWhatWasPlanned() {
        Plan plan = aPlanWithBothStepsMet();
        ReviewBook book = aBookOf(plan);
        UUID closing = closing(book, OFFICE_DUE);
        assertThat(book.hold(closing, minutes(OFFICE_DUE, null), OFFICE_DUE))
                .containsExactly(
                        new ReviewEvent.Held(AGREEMENT, CASE, closing, OFFICE_DUE, true, true, 1, null),
                        new ReviewEvent.Dropped(AGREEMENT, CASE, first(book), OFFICE_DUE));
        assertThat(plan.state()).isEqualTo(PlanState.CONCLUDED);
        assertThat(book.next()).isEmpty();
        assertThat(book.review(first(book)).state()).isEqualTo(ReviewState.DROPPED);
    }

    @Test
    void aClosingReviewNeedsEveryStepFinal() {
        Plan plan = anActivePlan();
        ReviewBook book = aBookOf(plan);
        UUID closing = closing(book, EARLY);
        RuleViolation refused = refused(() -> book.hold(closing, minutes(EARLY, null, met(OFFICE_STEP)), EARLY));
        assertThat(refused.rule()).isEqualTo("closing-needs-final-steps");
        assertThat(refused.detail()).contains(CLIENT_STEP.toString()).doesNotContain(OFFICE_STEP.toString());
        assertThat(plan.state()).isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void aClosingReviewIsTheLast() {
        ReviewBook book = aBookOf(aPlanWithBothStepsMet());
        UUID closing = closing(book, OFFICE_DUE);
        assertThat(refused(() -> book.hold(closing, minutes(OFFICE_DUE, NEXT), OFFICE_DUE))
                        .rule())
                .isEqualTo("closing-review-is-the-last");
        ReviewBook other = aBookOf(aPlanWithBothStepsMet());
        UUID last = closing(other, OFFICE_DUE);
        Minutes asking = new Minutes(OFFICE_DUE, List.of(), null, Party.OFFICE);
        assertThat(refused(() -> other.hold(last, asking, OFFICE_DUE)).rule()).isEqualTo("closing-review-is-the-last");
    }

    @Test
    void aClosingReviewThatWasNotHeldStaysAClosingOne() {
        ReviewBook book = aBookOf(anActivePlan());
        UUID closing = closing(book, EARLY);
        book.miss(closing, Cause.OFFICE, EARLY.plusDays(7), EARLY);
        assertThat(book.next().orElseThrow().closing()).isTrue();
        assertThat(book.next().orElseThrow().mode()).isEqualTo(ReviewMode.IN_PERSON);
    }
}
