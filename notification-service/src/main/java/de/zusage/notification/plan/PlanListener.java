package de.zusage.notification.plan;

import de.zusage.kit.erasure.Erasures;
import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.notification.date.DateKind;
import de.zusage.notification.date.DateOver;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.date.KnownDates;
import de.zusage.notification.date.Side;
import de.zusage.notification.plan.PlanEvent.BookingConfirmed;
import de.zusage.notification.plan.PlanEvent.BookingMovedUp;
import de.zusage.notification.plan.PlanEvent.PlaceGone;
import de.zusage.notification.plan.PlanEvent.PlanClosed;
import de.zusage.notification.plan.PlanEvent.ReviewDropped;
import de.zusage.notification.plan.PlanEvent.ReviewHeld;
import de.zusage.notification.plan.PlanEvent.ReviewNotHeld;
import de.zusage.notification.plan.PlanEvent.ReviewPlanned;
import de.zusage.notification.plan.PlanEvent.ReviewRescheduled;
import de.zusage.notification.plan.PlanEvent.StepAdded;
import de.zusage.notification.plan.PlanEvent.StepClosed;
import de.zusage.notification.plan.PlanEvent.StepRescheduled;
import de.zusage.notification.plan.PlanEvent.StepSuperseded;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns the days on which something is due, and which of them are over. */
@ApplicationScoped
class PlanListener implements EventListener {

    private final Inbox inbox;
    private final KnownDates dates;
    private final Erasures erasures;

    PlanListener(Inbox inbox, KnownDates dates, Erasures erasures) {
        this.inbox = inbox;
        this.erasures = erasures;
        this.dates = dates;
    }

    @Incoming("plan")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        inbox.receive(this, message);
    }

    @Override
    public String topic() {
        return "zusage.plan";
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> handlers() {
        Map<String, Consumer<IncomingEvent>> all = new HashMap<>(ofPlans());
        all.putAll(ofPlaces());
        return all;
    }

    @Override
    public boolean over(String stream) {
        return erasures.over(stream);
    }

    /** The days of one agreement's plan and places anew, from all that was told of them; nobody is told anything. */
    @Override
    public void rebuild(String stream, List<IncomingEvent> history) {
        UUID agreementId = UUID.fromString(stream.substring(stream.indexOf(':') + 1));
        Map<String, Consumer<IncomingEvent>> handlers = handlers();
        dates.rebuild(
                agreementId,
                Set.of(DateKind.STEP, DateKind.REVIEW, DateKind.PLACE),
                () -> history.forEach(event ->
                        handlers.getOrDefault(event.type(), nothing -> {}).accept(event)));
    }

    private Map<String, Consumer<IncomingEvent>> ofPlans() {
        return Map.of(
                "step.added.v1", event -> added(event.as(StepAdded.class), event.time()),
                "step.rescheduled.v1", event -> rescheduled(event.as(StepRescheduled.class), event.time()),
                "step.closed.v1", event -> dates.end(event.as(StepClosed.class).stepId(), DateOver.DONE),
                "step.superseded.v1",
                        event -> dates.end(event.as(StepSuperseded.class).stepId(), DateOver.SUPERSEDED),
                "review.planned.v1", event -> planned(event.as(ReviewPlanned.class), event.time()),
                "review.held.v1", event -> dates.end(event.as(ReviewHeld.class).reviewId(), DateOver.DONE),
                "review.not-held.v1",
                        event -> dates.end(event.as(ReviewNotHeld.class).reviewId(), DateOver.NOT_HELD),
                "review.rescheduled.v1",
                        event -> dates.end(event.as(ReviewRescheduled.class).reviewId(), DateOver.REVIEW_DROPPED),
                "review.dropped.v1",
                        event -> dates.end(event.as(ReviewDropped.class).reviewId(), DateOver.REVIEW_DROPPED),
                "plan.closed.v1",
                        event -> dates.endPlan(event.as(PlanClosed.class).agreementId()));
    }

    /** Both sides hear of a place that became free as long as it is to be had. */
    private Map<String, Consumer<IncomingEvent>> ofPlaces() {
        Consumer<IncomingEvent> gone =
                event -> dates.end(event.as(PlaceGone.class).bookingId(), DateOver.PLACE_GONE);
        return Map.of(
                "booking.moved-up.v1", event -> free(event.as(BookingMovedUp.class), event.time()),
                "booking.confirmed.v1",
                        event -> dates.end(event.as(BookingConfirmed.class).bookingId(), DateOver.DONE),
                "booking.declined.v1", gone,
                "booking.cancelled.v1", gone,
                "booking.offer-lost.v1", gone);
    }

    private void free(BookingMovedUp place, Instant at) {
        dates.know(
                new KnownDate(
                        place.bookingId(),
                        DateKind.PLACE,
                        place.agreementId(),
                        place.caseId(),
                        Side.BOTH,
                        place.movedUpOn()),
                at);
    }

    private void added(StepAdded step, Instant at) {
        dates.know(
                new KnownDate(
                        step.stepId(), DateKind.STEP, step.agreementId(), step.caseId(), step.side(), step.dueOn()),
                at);
    }

    private void planned(ReviewPlanned review, Instant at) {
        dates.know(
                new KnownDate(
                        review.reviewId(),
                        DateKind.REVIEW,
                        review.agreementId(),
                        review.caseId(),
                        Side.BOTH,
                        review.plannedOn()),
                at);
    }

    private void rescheduled(StepRescheduled step, Instant at) {
        dates.move(step.stepId(), step.dueOn(), at);
    }
}
