package de.zusage.plan.review;

import de.zusage.kit.Ids;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Idempotency;
import de.zusage.plan.casefile.Responsibility;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.PlanRecorder;
import de.zusage.plan.plan.Plans;
import de.zusage.plan.plan.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of reviews: load the plan's book, ask it, record what happened. */
@ApplicationScoped
public class ReviewService {

    private final Plans plans;
    private final Reviews reviews;
    private final PlanRecorder recorder;
    private final Responsibility responsibility;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Ids ids;
    private final Clock clock;

    ReviewService(
            Plans plans,
            Reviews reviews,
            PlanRecorder recorder,
            Responsibility responsibility,
            Idempotency idempotency,
            AccessLog accessLog,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.reviews = reviews;
        this.recorder = recorder;
        this.responsibility = responsibility;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.ids = ids;
        this.clock = clock;
    }

    /** Plans the first review of a plan that was opened in this transaction. */
    @Transactional
    public void planFirst(UUID agreementId, LocalDate on, Told told) {
        Plan plan = plans.required(agreementId);
        ReviewBook book = book(plan, told);
        save(plan, book, List.of(book.first(on)));
    }

    /** Plans the first review again where it was lost; it has the same id as before. */
    @Transactional
    public void restoreFirst(UUID agreementId, LocalDate on, Told told) {
        Plan plan = plans.required(agreementId);
        if (reviews.findByIdOptional(told.ids().get()).isEmpty()) {
            ReviewBook book = book(plan, told);
            save(plan, book, book.lost(on));
        }
    }

    /** Sees to it that an amended plan has its next review within the interval. */
    @Transactional
    public void followAmendment(UUID agreementId, LocalDate on, Told told) {
        Plan plan = plans.required(agreementId);
        ReviewBook book = book(plan, told);
        save(plan, book, book.afterAmendment(on).stream().toList());
    }

    /** Lets the reviews of a paused plan wait. */
    @Transactional
    public void halt(UUID agreementId) {
        book(plans.required(agreementId)).halt();
    }

    /** Plans anew what a pause has moved. */
    @Transactional
    public void followPause(UUID agreementId, long days, LocalDate on, Told told) {
        Plan plan = plans.required(agreementId);
        ReviewBook book = book(plan, told);
        save(plan, book, book.afterPause(days, on));
    }

    /** Drops what was planned, because the plan closes. */
    @Transactional
    public void dropPlanned(UUID agreementId, LocalDate on) {
        Plan plan = plans.required(agreementId);
        ReviewBook book = book(plan);
        save(plan, book, book.dropPlanned(on));
    }

    @Transactional
    ReviewChange read(UUID reviewId) {
        Review review = reviews.required(reviewId);
        accessLog.record("read", "review", reviewId);
        return change(plans.required(review.planId()), review);
    }

    @Transactional
    ReviewChange plan(UUID agreementId, @Nullable String key, Appointment appointment) {
        UUID id = idempotency.once(key, "POST /plans/" + agreementId + "/reviews", appointment, () -> {
            Plan plan = plans.forChange(agreementId);
            responsibility.require(plan.caseId());
            ReviewBook book = book(plan);
            save(plan, book, List.of(book.extra(appointment, LocalDate.now(clock))));
            UUID added = book.added().get(0).id();
            accessLog.record("plan", "review", added);
            return added;
        });
        Review review = reviews.required(id);
        return change(plans.required(review.planId()), review);
    }

    @Transactional
    ReviewChange hold(UUID reviewId, @Nullable String ifMatch, Minutes minutes) {
        Plan plan = plans.forChange(reviews.planOf(reviewId), ifMatch);
        responsibility.require(plan.caseId());
        ReviewBook book = book(plan);
        save(plan, book, book.hold(reviewId, minutes, LocalDate.now(clock)));
        accessLog.record("hold", "review", reviewId);
        return change(plan, book.review(reviewId));
    }

    @Transactional
    ReviewChange miss(UUID reviewId, @Nullable String ifMatch, Cause cause, LocalDate rescheduledTo) {
        Plan plan = plans.forChange(reviews.planOf(reviewId), ifMatch);
        responsibility.require(plan.caseId());
        ReviewBook book = book(plan);
        save(plan, book, book.miss(reviewId, cause, rescheduledTo, LocalDate.now(clock)));
        accessLog.record("miss", "review", reviewId);
        return change(plan, book.review(reviewId));
    }

    private ReviewBook book(Plan plan, Told told) {
        return new ReviewBook(plan, reviews.ofPlan(plan.id()), told.ids());
    }

    private ReviewBook book(Plan plan) {
        return new ReviewBook(plan, reviews.ofPlan(plan.id()), ids::next);
    }

    private void save(Plan plan, ReviewBook book, List<? extends OutgoingEvent> events) {
        reviews.persist(book.added());
        recorder.record(plan, events);
    }

    private ReviewChange change(Plan plan, Review review) {
        return new ReviewChange(
                ReviewView.of(review), book(plan).next().map(ReviewView::of).orElse(null), plan.version());
    }

    /** A review after its change, the plan's next one and the plan's new version. */
    record ReviewChange(ReviewView review, @Nullable ReviewView next, long version) {}
}
