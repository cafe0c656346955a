package de.zusage.plan.agreement;

import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.plan.casefile.KnownCases;
import de.zusage.plan.plan.PlanService;
import de.zusage.plan.review.ReviewService;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows cases, and agreements: their plan opens, changes and closes with them. */
@ApplicationScoped
class AgreementListener implements EventListener {

    private final Inbox inbox;
    private final KnownCases cases;
    private final PlanService plans;
    private final ReviewService reviews;

    AgreementListener(Inbox inbox, KnownCases cases, PlanService plans, ReviewService reviews) {
        this.inbox = inbox;
        this.cases = cases;
        this.plans = plans;
        this.reviews = reviews;
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
        Map<String, Consumer<IncomingEvent>> all = new HashMap<>(ofCases());
        all.putAll(Map.of(
                "agreement.activated.v1", event -> open(event.as(AgreementEvent.Activated.class)),
                "agreement.amended.v1", event -> amend(event.as(AgreementEvent.Amended.class)),
                "agreement.paused.v1", event -> pause(event.as(AgreementEvent.Paused.class)),
                "agreement.resumed.v1", event -> resume(event.as(AgreementEvent.Resumed.class)),
                "agreement.completed.v1",
                        event -> {
                            var completed = event.as(AgreementEvent.Completed.class);
                            close(completed.agreementId(), completed.completedOn());
                        },
                "agreement.transferred.v1",
                        event -> {
                            var transferred = event.as(AgreementEvent.Transferred.class);
                            close(transferred.agreementId(), transferred.transferredOn());
                        },
                "agreement.ended.v1",
                        event -> {
                            var ended = event.as(AgreementEvent.Ended.class);
                            close(ended.agreementId(), ended.endedOn());
                        },
                "agreement.voided.v1", event -> annul(event.as(AgreementEvent.Voided.class))));
        return all;
    }

    private Map<String, Consumer<IncomingEvent>> ofCases() {
        return Map.of(
                "casefile.opened.v1", event -> opened(event.as(AgreementEvent.CasefileOpened.class)),
                "casefile.assigned.v1", event -> assigned(event.as(AgreementEvent.CasefileAssigned.class)),
                "casefile.deputised.v1", event -> deputised(event.as(AgreementEvent.CasefileDeputised.class)),
                "casefile.deputyship-ended.v1",
                        event -> cases.endDeputyship(
                                event.as(AgreementEvent.DeputyshipEnded.class).deputyship()));
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

    private void open(AgreementEvent.Activated event) {
        plans.open(event.agreementId(), event.caseId(), event.terms(), event.activatedOn());
        reviews.planFirst(event.agreementId(), event.firstReviewOn());
    }

    private void amend(AgreementEvent.Amended event) {
        plans.amend(event.agreementId(), event.terms(), event.amendedOn());
        reviews.followAmendment(event.agreementId(), event.amendedOn());
    }

    private void annul(AgreementEvent.Voided event) {
        if (event.agreementOver()) {
            close(event.agreementId(), event.on());
        }
    }

    private void pause(AgreementEvent.Paused event) {
        plans.pause(event.agreementId(), event.pausedOn());
        reviews.halt(event.agreementId());
    }

    private void resume(AgreementEvent.Resumed event) {
        plans.resume(event.agreementId(), event.pausedDays(), event.resumedOn());
        reviews.followPause(event.agreementId(), event.pausedDays(), event.resumedOn());
    }

    private void close(UUID agreementId, LocalDate on) {
        plans.close(agreementId, on);
        reviews.dropPlanned(agreementId, on);
    }
}
