package de.zusage.plan.agreement;

import de.zusage.kit.erasure.Erasures;
import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.plan.booking.WaitingLists;
import de.zusage.plan.casefile.KnownCases;
import de.zusage.plan.casefile.KnownConsents;
import de.zusage.plan.erasure.CaseErasure;
import de.zusage.plan.plan.PlanService;
import de.zusage.plan.plan.PlanService.ToldChange;
import de.zusage.plan.plan.Told;
import de.zusage.plan.review.ReviewService;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows cases, and agreements: their plan opens, changes and closes with them. */
@ApplicationScoped
class AgreementListener implements EventListener {

    private static final String ERASED = "client.erased.v1";

    private final Inbox inbox;
    private final KnownCases cases;
    private final KnownConsents consents;
    private final PlanService plans;
    private final ReviewService reviews;
    private final WaitingLists lists;
    private final CaseErasure erasure;
    private final Erasures erasures;

    AgreementListener(
            Inbox inbox,
            KnownCases cases,
            KnownConsents consents,
            PlanService plans,
            ReviewService reviews,
            WaitingLists lists,
            CaseErasure erasure,
            Erasures erasures) {
        this.inbox = inbox;
        this.cases = cases;
        this.consents = consents;
        this.plans = plans;
        this.reviews = reviews;
        this.lists = lists;
        this.erasure = erasure;
        this.erasures = erasures;
    }

    @Incoming("agreement")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> received) {
        inbox.receive(this, received);
    }

    @Override
    public String topic() {
        return "zusage.agreement";
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> handlers() {
        Map<String, Consumer<IncomingEvent>> all = new HashMap<>(projections());
        for (String type : List.of("consent.given.v1", "consent.withdrawn.v1")) {
            all.computeIfPresent(
                    type, (any, learn) -> learn.andThen(event -> lists.followConsents(id(event.stream()))));
        }
        all.put(ERASED, event -> erased(event.as(AgreementEvent.ClientErased.class)));
        return all;
    }

    @Override
    public boolean ends(IncomingEvent event) {
        return event.type().equals(ERASED);
    }

    @Override
    public boolean over(String stream) {
        return erasures.over(stream);
    }

    @Override
    public void toldAgain(IncomingEvent event) {
        erasure.receiptAgain(event.as(AgreementEvent.ClientErased.class).erasureId());
    }

    private void erased(AgreementEvent.ClientErased event) {
        erasure.erase(event.caseId(), event.agreements(), event.erasureId());
    }

    private Map<String, Consumer<IncomingEvent>> projections() {
        Map<String, Consumer<IncomingEvent>> all = new HashMap<>(ofCases());
        all.putAll(ofRights());
        all.putAll(Map.of(
                "agreement.activated.v1", event -> open(event.as(AgreementEvent.Activated.class), told(event)),
                "agreement.amended.v1", event -> amend(event.as(AgreementEvent.Amended.class), event),
                "agreement.paused.v1", event -> pause(event.as(AgreementEvent.Paused.class), event),
                "agreement.resumed.v1", event -> resume(event.as(AgreementEvent.Resumed.class), event),
                "agreement.completed.v1",
                        event -> {
                            var completed = event.as(AgreementEvent.Completed.class);
                            close(completed.agreementId(), completed.completedOn(), event);
                        },
                "agreement.transferred.v1",
                        event -> {
                            var transferred = event.as(AgreementEvent.Transferred.class);
                            close(transferred.agreementId(), transferred.transferredOn(), event);
                        },
                "agreement.ended.v1",
                        event -> {
                            var ended = event.as(AgreementEvent.Ended.class);
                            close(ended.agreementId(), ended.endedOn(), event);
                        },
                "agreement.voided.v1", event -> annul(event.as(AgreementEvent.Voided.class), event)));
        return all;
    }

    private Map<String, Consumer<IncomingEvent>> ofCases() {
        return Map.of(
                "casefile.opened.v1", event -> opened(event.as(AgreementEvent.CasefileOpened.class)),
                "casefile.client-login-changed.v1",
                        event -> {
                            var changed = event.as(AgreementEvent.CasefileClientLoginChanged.class);
                            cases.bind(changed.caseId(), changed.clientLogin());
                        },
                "casefile.assigned.v1", event -> assigned(event.as(AgreementEvent.CasefileAssigned.class)),
                "casefile.deputised.v1", event -> deputised(event.as(AgreementEvent.CasefileDeputised.class)),
                "casefile.deputyship-ended.v1",
                        event -> cases.endDeputyship(
                                event.as(AgreementEvent.DeputyshipEnded.class).deputyship()),
                "consent.given.v1", event -> consented(event.as(AgreementEvent.ConsentGiven.class)),
                "consent.withdrawn.v1",
                        event -> consents.withdraw(
                                event.as(AgreementEvent.ConsentWithdrawn.class).consentId()));
    }

    private Map<String, Consumer<IncomingEvent>> ofRights() {
        return Map.of(
                "casefile.restricted.v1", event -> restrict(event, true),
                "casefile.restriction-lifted.v1", event -> restrict(event, false),
                "objection.raised.v1", event -> object(event, true),
                "objection.withdrawn.v1", event -> object(event, false),
                "dispute.raised.v1", event -> dispute(event, cases::dispute),
                "dispute.lifted.v1", event -> dispute(event, cases::settle));
    }

    /** What else is disputed is not kept here. */
    private static void dispute(IncomingEvent event, BiConsumer<UUID, UUID> how) {
        var dispute = event.as(AgreementEvent.DisputeMade.class);
        if (dispute.area().equals(AgreementEvent.DisputeMade.PLAN)) {
            how.accept(dispute.caseId(), dispute.disputeId());
        }
    }

    private void restrict(IncomingEvent event, boolean restricted) {
        cases.restrict(event.as(AgreementEvent.CasefileRestricted.class).caseId(), restricted);
    }

    /** Reminders are not sent from here. */
    private void object(IncomingEvent event, boolean raised) {
        var objection = event.as(AgreementEvent.ObjectionMade.class);
        if (objection.against().equals(AgreementEvent.ObjectionMade.STATISTICS)) {
            cases.leaveOut(objection.caseId(), raised);
        }
    }

    private static Told told(IncomingEvent event) {
        return new Told(event.id(), event.sequence(), event.time());
    }

    private void opened(AgreementEvent.CasefileOpened event) {
        cases.assign(event.caseId(), event.adviser());
    }

    private void assigned(AgreementEvent.CasefileAssigned event) {
        cases.assign(event.caseId(), event.adviser());
    }

    private void deputised(AgreementEvent.CasefileDeputised event) {
        UUID deputyship = event.deputyship();
        UUID deputy = event.deputy();
        if (deputyship != null && deputy != null) {
            cases.deputise(event.caseId(), deputyship, deputy, event.validFrom(), event.validTo());
        }
    }

    private void consented(AgreementEvent.ConsentGiven event) {
        consents.give(event.consentId(), event.caseId(), event.purpose(), event.recipient());
    }

    private void open(AgreementEvent.Activated event, Told told) {
        plans.open(event.agreementId(), event.caseId(), event.terms(), event.activatedOn(), told);
        reviews.planFirst(event.agreementId(), event.firstReviewOn(), told);
    }

    private void amend(AgreementEvent.Amended event, IncomingEvent incoming) {
        follow(event.agreementId(), incoming);
        reviews.followAmendment(event.agreementId(), event.amendedOn(), told(incoming));
    }

    private void annul(AgreementEvent.Voided event, IncomingEvent incoming) {
        if (event.agreementOver()) {
            close(event.agreementId(), event.on(), incoming);
            plans.annul(event.agreementId(), event.on());
        }
    }

    private void pause(AgreementEvent.Paused event, IncomingEvent incoming) {
        follow(event.agreementId(), incoming);
        reviews.halt(event.agreementId());
    }

    private void resume(AgreementEvent.Resumed event, IncomingEvent incoming) {
        follow(event.agreementId(), incoming);
        reviews.followPause(event.agreementId(), event.pausedDays(), event.resumedOn(), told(incoming));
    }

    private void close(UUID agreementId, LocalDate on, IncomingEvent incoming) {
        follow(agreementId, incoming);
        reviews.dropPlanned(agreementId, on);
    }

    private void follow(UUID agreementId, IncomingEvent event) {
        PlanChanges.of(event).ifPresent(change -> plans.follow(agreementId, change, told(event)));
    }

    /**
     * From all that was told of a case who answers for it and what its client agreed to; from all that was told of an agreement the skeleton of its
     * plan and its first review. A plan that is not there at all is made as it was the first time.
     */
    @Override
    public void rebuild(String stream, List<IncomingEvent> history) {
        UUID id = id(stream);
        if (stream.startsWith("case:")) {
            cases.forget(id);
            consents.forget(id);
            replay(history);
            lists.followConsents(id); // after the last word, not after each on the way there
        } else if (plans.exists(id)) {
            rebuildPlan(id, history);
        } else {
            replay(history);
        }
    }

    private void replay(List<IncomingEvent> history) {
        Map<String, Consumer<IncomingEvent>> handlers = projections();
        for (IncomingEvent event : history) {
            Consumer<IncomingEvent> handler = handlers.get(event.type());
            if (handler != null) {
                handler.accept(event);
            }
        }
    }

    private static UUID id(String stream) {
        return UUID.fromString(stream.substring(stream.indexOf(':') + 1));
    }

    private void rebuildPlan(UUID id, List<IncomingEvent> history) {
        SortedMap<Long, ToldChange> changes = new TreeMap<>();
        history.forEach(event -> PlanChanges.of(event)
                .ifPresent(change -> changes.put(event.sequence(), new ToldChange(told(event), change))));
        history.stream()
                .filter(event -> event.type().equals("agreement.activated.v1"))
                .findFirst()
                .ifPresent(first -> {
                    var opening = first.as(AgreementEvent.Activated.class);
                    plans.rebuild(id, opening.activatedOn(), changes);
                    reviews.restoreFirst(id, opening.firstReviewOn(), told(first));
                });
    }
}
