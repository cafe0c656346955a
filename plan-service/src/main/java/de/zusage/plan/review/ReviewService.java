package de.zusage.plan.review;

import de.zusage.kit.Ids;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Idempotency;
import de.zusage.plan.calendar.AuthorityCalendar;
import de.zusage.plan.casefile.CaseVault;
import de.zusage.plan.casefile.Responsibility;
import de.zusage.plan.casefile.VisibleCases;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.PlanRecorder;
import de.zusage.plan.plan.Plans;
import de.zusage.plan.plan.Told;
import de.zusage.plan.review.ReviewApi.OwnReviewRequest;
import de.zusage.plan.review.ReviewApi.PlanReviewRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Use cases of reviews: load the plan's book, ask it, record what happened. */
@ApplicationScoped
public class ReviewService {

    private static final String PLACE = "review.place";
    private static final String MINUTES = "review.minutes";

    private final Plans plans;
    private final Reviews reviews;
    private final ReviewDrafts drafts;
    private final PlanRecorder recorder;
    private final ReviewFacts facts;
    private final Responsibility responsibility;
    private final CaseVault vault;
    private final VisibleCases cases;
    private final ReviewConfig config;
    private final AuthorityCalendar calendar;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Ids ids;
    private final Clock clock;

    ReviewService(
            Plans plans,
            Reviews reviews,
            ReviewDrafts drafts,
            PlanRecorder recorder,
            ReviewFacts facts,
            Responsibility responsibility,
            CaseVault vault,
            VisibleCases cases,
            ReviewConfig config,
            AuthorityCalendar calendar,
            Idempotency idempotency,
            AccessLog accessLog,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.reviews = reviews;
        this.drafts = drafts;
        this.recorder = recorder;
        this.facts = facts;
        this.responsibility = responsibility;
        this.vault = vault;
        this.cases = cases;
        this.config = config;
        this.calendar = calendar;
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
        Plan plan = plans.required(review.planId());
        cases.requireToRead(plan.caseId());
        accessLog.record("read", "review", reviewId);
        return change(plan, review);
    }

    /** What both sides promised and kept so far. */
    @Transactional
    Balance balance(UUID agreementId) {
        Plan plan = plans.required(agreementId);
        cases.requireToRead(plan.caseId());
        List<Review> all = reviews.ofPlan(agreementId);
        accessLog.record("read", "balance", agreementId);
        List<Findings> findings = all.stream()
                .flatMap(review -> Optional.ofNullable(findings(plan, review)).stream())
                .toList();
        return Balance.of(plan, all, findings, LocalDate.now(clock));
    }

    @Transactional
    ReviewChange plan(UUID agreementId, @Nullable String key, PlanReviewRequest request) {
        UUID id = idempotency.once(key, "POST /plans/" + agreementId + "/reviews", request, () -> {
            Plan plan = plans.forChange(agreementId);
            responsibility.require(plan.caseId());
            ReviewBook book = book(plan);
            Meeting meeting = request.meeting();
            List<ReviewEvent> planned = List.of(book.extra(request.appointment(), LocalDate.now(clock)));
            Review review = book.added().get(0);
            review.arrange(arrangement(plan, meeting));
            save(plan, book, planned);
            UUID added = review.id();
            accessLog.record("plan", "review", added);
            return added;
        });
        Review review = reviews.required(id);
        return change(plans.required(review.planId()), review);
    }

    /** The client of the case asks for one with the own login; one wish at a time. */
    @Transactional
    ReviewView ask(@Nullable String key, OwnReviewRequest request) {
        UUID own = plans.presentIdOf(cases.own());
        UUID id = idempotency.once(key, "POST /me/reviews of " + own, request, () -> {
            Plan plan = plans.forChange(own);
            ReviewBook book = book(plan);
            ReviewEvent asked = book.wish(request.on(), request.mode(), LocalDate.now(clock));
            save(plan, book, List.of(asked));
            UUID added = book.added().get(0).id();
            accessLog.record("ask", "review", added);
            return added;
        });
        return ReviewView.of(reviews.required(id));
    }

    /** An appointment that stands, as it is told to the client: to an adviser, and to the client of the case. */
    @Transactional
    public Announced announced(UUID reviewId) {
        Review review = reviews.required(reviewId);
        Plan plan = plans.required(review.planId());
        UUID caseId = plan.caseId();
        cases.requireToRead(caseId);
        review.requirePlanned();
        plan.requireNotPaused();
        accessLog.record("read", "review", reviewId);
        return new Announced(ReviewView.of(review), vault.open(caseId, PLACE, review.place()));
    }

    /** An appointment and the place or link where it is. */
    public record Announced(ReviewView review, @Nullable String place) {}

    @Transactional
    ReviewChange hold(UUID reviewId, @Nullable String ifMatch, Minutes minutes, Findings findings) {
        Plan plan = plans.forChange(reviews.planOf(reviewId), ifMatch);
        responsibility.require(plan.caseId());
        ReviewBook book = book(plan);
        save(plan, book, book.hold(reviewId, minutes, LocalDate.now(clock)));
        facts.held(plan.caseId(), book.review(reviewId), book.before(minutes.heldOn()), minutes.heldOn());
        if (!findings.equals(Findings.NONE)) {
            book.review(reviewId).minutes(vault.sealed(plan.caseId(), MINUTES, findings.text()));
        }
        accessLog.record("hold", "review", reviewId);
        return change(plan, book.review(reviewId));
    }

    @Transactional
    ReviewChange miss(UUID reviewId, @Nullable String ifMatch, Cause cause, LocalDate rescheduledTo) {
        Plan plan = plans.forChange(reviews.planOf(reviewId), ifMatch);
        responsibility.require(plan.caseId());
        ReviewBook book = book(plan);
        save(plan, book, book.miss(reviewId, cause, rescheduledTo, LocalDate.now(clock)));
        facts.notHeld(plan.caseId(), book.review(reviewId), cause, LocalDate.now(clock));
        accessLog.record("miss", "review", reviewId);
        return change(plan, book.review(reviewId));
    }

    private ReviewBook book(Plan plan, Told told) {
        return book(plan, told.ids(), calendar.lastWorkingDays(plan.authority(), told.at()));
    }

    /** The same as it is, with its place sealed for the client. */
    Arrangement arrangement(Plan plan, Meeting meeting) {
        return new Arrangement(meeting.at(), meeting.mode(), vault.seal(plan.caseId(), PLACE, meeting.place()));
    }

    ReviewBook book(Plan plan) {
        return book(plan, ids::next, UnaryOperator.identity());
    }

    private ReviewBook book(Plan plan, Supplier<UUID> ids, UnaryOperator<LocalDate> lastWorkingDay) {
        var days = new ReviewDays(plan, config.longest(plan.authority()), lastWorkingDay);
        return new ReviewBook(plan, reviews.ofPlan(plan.id()), ids, days);
    }

    void save(Plan plan, ReviewBook book, List<? extends OutgoingEvent> events) {
        reviews.persist(book.added());
        drafts.drop(book.over());
        recorder.record(plan, events);
    }

    ReviewChange change(Plan plan, Review review) {
        return new ReviewChange(
                ReviewView.of(review),
                vault.open(plan.caseId(), PLACE, review.place()),
                findings(plan, review),
                book(plan).next().map(ReviewView::of).orElse(null),
                plan.version());
    }

    @Nullable Findings findings(Plan plan, Review review) {
        String text = vault.open(plan.caseId(), MINUTES, review.minutes());
        return text == null ? null : Findings.of(text);
    }

    /** A review after its change, the plan's next one and the plan's new version. */
    record ReviewChange(
            ReviewView review,
            @Nullable String place,
            @Nullable Findings minutes,
            @Nullable ReviewView next,
            long version) {}
}
