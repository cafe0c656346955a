package de.zusage.plan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.StepOutcome;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Books of reviews for tests: the first review is planned for 2 June 2026, ids count from 1. */
final class ReviewFixtures {

    static final LocalDate FIRST = LocalDate.of(2026, 6, 2);
    static final LocalDate NEXT = LocalDate.of(2026, 9, 1);
    static final LocalDate EARLY = LocalDate.of(2026, 4, 1);

    private ReviewFixtures() {}

    static ReviewBook anEmptyBookOf(Plan plan) {
        return anEmptyBookOf(plan, days(plan, Period.ofMonths(6)));
    }

    static ReviewBook anEmptyBookOf(Plan plan, ReviewDays days) {
        AtomicLong counter = new AtomicLong();
        return new ReviewBook(plan, List.of(), () -> new UUID(0, counter.incrementAndGet()), days);
    }

    static ReviewDays days(Plan plan, Period longest) {
        return new ReviewDays(plan, longest, UnaryOperator.identity());
    }

    static ReviewBook aBookOf(Plan plan) {
        ReviewBook book = anEmptyBookOf(plan);
        book.first(FIRST);
        return book;
    }

    static UUID first(ReviewBook book) {
        return book.added().get(0).id();
    }

    static UUID closing(ReviewBook book, LocalDate on) {
        book.extra(new Appointment(on, ReviewMode.IN_PERSON, true, Party.OFFICE), on);
        return book.added().get(1).id();
    }

    static Minutes minutes(LocalDate heldOn, @Nullable LocalDate next, StepOutcome... outcomes) {
        return new Minutes(heldOn, List.of(outcomes), next, null);
    }

    static RuleViolation refused(ThrowingCallable call) {
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
