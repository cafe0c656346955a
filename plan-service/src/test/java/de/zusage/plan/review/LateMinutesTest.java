package de.zusage.plan.review;

import static de.zusage.plan.plan.PlanFixtures.aPlanWithBothStepsMet;
import static de.zusage.plan.review.ReviewFixtures.EARLY;
import static de.zusage.plan.review.ReviewFixtures.FIRST;
import static de.zusage.plan.review.ReviewFixtures.aBookOf;
import static de.zusage.plan.review.ReviewFixtures.anEmptyBookOf;
import static de.zusage.plan.review.ReviewFixtures.first;
import static de.zusage.plan.review.ReviewFixtures.minutes;
import static de.zusage.plan.review.ReviewFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateMinutesTest {

    /** Held on 1 April with three months to the next one; the minutes are written on {@code today}. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-04-30, false",
        "2026-05-01, 2026-05-01, false",
        "2026-05-01, 2026-05-02, true",
        "2026-05-01, 2026-07-01, true",
        "2026-05-01, 2026-07-02, false",
        "2026-06-30, 2026-07-01, true",
        "2026-07-01, 2026-07-01, false",
        "2026-07-01, 2026-10-01, true",
        "2026-07-01, 2026-10-02, false",
    })
    void minutesWrittenLatePlanNoReviewInThePast(LocalDate today, LocalDate nextOn, boolean allowed) {
        ReviewBook book = anEmptyBookOf(aPlanWithBothStepsMet());
        book.first(EARLY);
        ThrowingCallable hold = () -> book.hold(first(book), minutes(EARLY, nextOn), today);
        if (allowed) {
            assertThat(catchThrowableOfType(RuleViolation.class, hold)).isNull();
            assertThat(book.next().orElseThrow().plannedOn()).isEqualTo(nextOn);
        } else {
            assertThat(refused(hold).rule()).isEqualTo("review-within-interval");
        }
    }

    @Test
    void aReviewPlannedForADayThatIsOverIsNotTheNextOneOfLateMinutes() {
        ReviewBook book = aBookOf(aPlanWithBothStepsMet());
        book.extra(new Appointment(EARLY, ReviewMode.PHONE, false, Party.CLIENT), EARLY);
        UUID extra = book.next().orElseThrow().id();
        assertThat(refused(() -> book.hold(extra, minutes(EARLY, null), FIRST)).rule())
                .isEqualTo("next-review-needed");
    }
}
