package de.zusage.plan.review;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.StepOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All reviews of one plan; an active plan always has one planned within the interval, until the closing one is held. */
class ReviewBook {

    private final Plan plan;
    private final List<Review> reviews;
    private final List<Review> added = new ArrayList<>();
    private final Supplier<UUID> ids;
    private final ReviewDays days;

    ReviewBook(Plan plan, List<Review> reviews, Supplier<UUID> ids, ReviewDays days) {
        this.plan = plan;
        this.reviews = new ArrayList<>(reviews);
        this.ids = ids;
        this.days = days;
    }

    /** Plans the first review for the day that the agreement names; like all of its kind within the interval. */
    ReviewEvent first(LocalDate on) {
        return planned(add(Appointment.regular(days.meetingDay(on, plan.openedOn()))));
    }

    /** The first review comes back where it was lost; what stops the plan stops it. */
    List<ReviewEvent> lost(LocalDate on) {
        List<ReviewEvent> events = new ArrayList<>(List.of(first(on)));
        LocalDate closed = plan.closedOn();
        if (closed != null) {
            events.addAll(dropPlanned(closed));
        }
        if (plan.isPaused()) {
            halt();
        }
        return events;
    }

    /** Either side may ask for a further review, from today and at most one interval ahead. */
    ReviewEvent extra(Appointment appointment, LocalDate today) {
        plan.requireNotClosed();
        plan.requireNotConcluded("no further review is planned, unless an amendment takes the plan up again.");
        plan.requireNotPaused();
        days.requireAhead(appointment.on(), today);
        return planned(add(appointment));
    }

    /** What the client asks for alone; until it was held or moved, nobody needs to ask again. */
    ReviewEvent wish(LocalDate on, ReviewMode mode, LocalDate today) {
        if (reviews.stream().anyMatch(review -> review.isPlanned() && review.requestedBy() == Party.CLIENT)) {
            throw new RuleViolation("review-already-asked-for", "A review that the client asked for is planned.");
        }
        return extra(new Appointment(on, mode, false, Party.CLIENT), today);
    }

    /** An amendment may shorten the interval or take a concluded plan up again: the next review follows it. */
    Optional<ReviewEvent> afterAmendment(LocalDate on) {
        LocalDate latest = days.latest(on);
        return next().filter(review -> !review.plannedOn().isAfter(latest)).isPresent()
                ? Optional.empty()
                : Optional.of(planned(add(Appointment.regular(days.meetingDay(latest, on)))));
    }

    /** Holds a review: every due step gets its outcome, and the next review is certain unless this one closes. */
    List<OutgoingEvent> hold(UUID reviewId, Minutes minutes, LocalDate today) {
        Review review = review(reviewId);
        review.requirePlanned();
        plan.requireNotPaused();
        requireDayOfPlan(minutes.heldOn(), today);
        requireOutcomes(minutes);
        List<OutgoingEvent> events = new ArrayList<>(plan.record(minutes.outcomes(), minutes.heldOn()));
        review.held(minutes.heldOn());
        List<ReviewEvent> following = review.closing() ? conclude(minutes, today) : planNext(minutes, today);
        events.add(held(review, minutes.heldOn()));
        events.addAll(following);
        Party asks = minutes.amendmentRequestedBy();
        if (asks != null) {
            events.add(new ReviewEvent.AmendmentRequested(plan.id(), plan.caseId(), reviewId, asks, minutes.heldOn()));
        }
        return events;
    }

    /** A review that was not held is planned anew, from today and at most one interval ahead. */
    List<OutgoingEvent> miss(UUID reviewId, Cause cause, LocalDate rescheduledTo, LocalDate today) {
        Review review = review(reviewId);
        plan.requireNotPaused();
        if (review.isPlanned() && review.plannedOn().isAfter(today)) {
            throw new RuleViolation("review-day-to-come", "Its day is still to come: nobody has missed it; move it.");
        }
        review.notHeld(cause);
        days.requireAhead(rescheduledTo, today);
        return List.of(
                new ReviewEvent.NotHeld(plan.id(), plan.caseId(), reviewId, cause, today),
                planned(again(review, rescheduledTo)));
    }

    /** Moves a review before its day is over, from today and at most one interval ahead; what it was stays. */
    List<OutgoingEvent> reschedule(UUID reviewId, LocalDate day, Arrangement arrangement, LocalDate today) {
        Review review = review(reviewId);
        review.requirePlanned();
        plan.requireNotPaused();
        if (review.plannedOn().isBefore(today)) {
            throw new RuleViolation("review-day-is-over", "Its day is over: note that the review was not held.");
        }
        if (day.equals(review.plannedOn()) && Objects.equals(review.plannedAt(), arrangement.at())) {
            throw new RuleViolation("review-not-moved", "The review is planned for that day and hour already.");
        }
        days.requireAhead(day, today);
        Review moved = again(review, day);
        moved.arrange(arrangement);
        review.rescheduled(moved.id());
        return List.of(
                new ReviewEvent.Rescheduled(plan.id(), plan.caseId(), reviewId, moved.id(), today), planned(moved));
    }

    /** In a pause no review is due. */
    void halt() {
        reviews.forEach(review -> review.waiting(true));
    }

    /** After a pause the reviews that were still to come are planned anew, later by its days, within the interval. */
    List<ReviewEvent> afterPause(long paused, LocalDate on) {
        reviews.forEach(review -> review.waiting(false));
        LocalDate since = on.minusDays(paused);
        List<Review> moved = reviews.stream()
                .filter(review ->
                        paused > 0 && review.isPlanned() && !review.plannedOn().isBefore(since))
                .toList();
        List<ReviewEvent> events = new ArrayList<>();
        for (Review review : moved) {
            review.drop();
            events.add(new ReviewEvent.Dropped(plan.id(), plan.caseId(), review.id(), on));
            events.add(planned(again(review, days.meetingDay(review.plannedOn().plusDays(paused), on))));
        }
        return events;
    }

    /** Drops what was planned and tells so: nobody is to be reminded of it. */
    List<ReviewEvent> dropPlanned(LocalDate on) {
        return reviews.stream()
                .filter(Review::isPlanned)
                .map(review -> {
                    review.drop();
                    return (ReviewEvent) new ReviewEvent.Dropped(plan.id(), plan.caseId(), review.id(), on);
                })
                .toList();
    }

    /** The day from which the time up to a review counts: the one held before, or the opening of the plan. */
    LocalDate before(LocalDate heldOn) {
        return reviews.stream()
                .map(Review::heldOn)
                .filter(day -> day != null && day.isBefore(heldOn))
                .max(Comparator.naturalOrder())
                .orElse(plan.openedOn());
    }

    Optional<Review> next() {
        return reviews.stream().filter(Review::isPlanned).min(Comparator.comparing(Review::plannedOn));
    }

    Review review(UUID reviewId) {
        return reviews.stream()
                .filter(review -> review.id().equals(reviewId))
                .findAny()
                .orElseThrow(NotFound::new);
    }

    /** The reviews that are new in this change. */
    List<Review> added() {
        return List.copyOf(added);
    }

    /** The reviews that are planned no more, whatever became of them. */
    List<UUID> over() {
        return reviews.stream()
                .filter(review -> !review.isPlanned())
                .map(Review::id)
                .toList();
    }

    private List<ReviewEvent> conclude(Minutes minutes, LocalDate today) {
        List<UUID> open = plan.notFinal();
        if (!open.isEmpty()) {
            throw new RuleViolation("closing-needs-final-steps", "Steps without an outcome: " + named(open) + ".");
        }
        if (minutes.heldOn().isBefore(plan.inForceSince())) {
            throw new RuleViolation(
                    "closing-review-before-the-amendment",
                    "The version in force since " + plan.inForceSince() + " needs a closing review of its own.");
        }
        if (minutes.nextReviewOn() != null || minutes.amendmentRequestedBy() != null) {
            throw new RuleViolation(
                    "closing-review-is-the-last", "A closing review names no next one and asks for no amendment.");
        }
        plan.conclude();
        return dropPlanned(today);
    }

    private List<ReviewEvent> planNext(Minutes minutes, LocalDate today) {
        LocalDate heldOn = minutes.heldOn();
        LocalDate wanted = minutes.nextReviewOn();
        if (wanted == null) {
            boolean planned = reviews.stream()
                    .anyMatch(review -> review.isPlanned() && days.isNext(review.plannedOn(), heldOn, today));
            if (planned) {
                return List.of();
            }
            throw new RuleViolation("next-review-needed", "The plan goes on and needs the day of the next review.");
        }
        if (!days.isNext(wanted, heldOn, today)) {
            throw new RuleViolation(
                    "review-within-interval",
                    "The next review is after " + today + ", by " + days.latestNext(heldOn, today) + ".");
        }
        return reviews.stream()
                        .anyMatch(review ->
                                review.isPlanned() && review.plannedOn().equals(wanted))
                ? List.of()
                : List.of(planned(add(Appointment.regular(wanted))));
    }

    private void requireOutcomes(Minutes minutes) {
        Set<UUID> named = minutes.outcomes().stream().map(StepOutcome::stepId).collect(Collectors.toSet());
        List<UUID> missing = plan.openAndDue(minutes.heldOn()).stream()
                .filter(step -> !named.contains(step))
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    "due-steps-need-an-outcome", "Due steps without an outcome: " + named(missing) + ".");
        }
    }

    private void requireDayOfPlan(LocalDate heldOn, LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new RuleViolation("review-held-in-the-future", "A review cannot have been held after today.");
        }
        if (heldOn.isBefore(plan.openedOn())) {
            throw new RuleViolation("review-held-before-the-plan", "The plan was opened on " + plan.openedOn() + ".");
        }
    }

    private Review again(Review review, LocalDate day) {
        Review next = add(review.appointment().movedTo(day));
        next.insteadOf(review);
        return next;
    }

    private Review add(Appointment appointment) {
        Review review = new Review(plan, ids.get(), appointment);
        reviews.add(review);
        added.add(review);
        return review;
    }

    private ReviewEvent planned(Review review) {
        return new ReviewEvent.Planned(plan.id(), plan.caseId(), review.id(), review.plannedOn(), review.closing());
    }

    private ReviewEvent held(Review review, LocalDate on) {
        @Nullable LocalDate next = next().map(Review::plannedOn).orElse(null);
        return new ReviewEvent.Held(
                plan.id(),
                plan.caseId(),
                review.id(),
                on,
                review.closing(),
                plan.notFinal().isEmpty(),
                plan.agreementVersion(on),
                next);
    }

    private static String named(List<UUID> steps) {
        return steps.stream().map(UUID::toString).collect(Collectors.joining(", "));
    }
}
