package de.zusage.notification.agreement;

import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.notification.agreement.AgreementEvent.AgreementCompleted;
import de.zusage.notification.agreement.AgreementEvent.AgreementEnded;
import de.zusage.notification.agreement.AgreementEvent.AgreementPaused;
import de.zusage.notification.agreement.AgreementEvent.AgreementResumed;
import de.zusage.notification.agreement.AgreementEvent.AgreementTransferred;
import de.zusage.notification.agreement.AgreementEvent.AgreementVoided;
import de.zusage.notification.agreement.AgreementEvent.CasefileChanged;
import de.zusage.notification.agreement.AgreementEvent.CasefileClosed;
import de.zusage.notification.agreement.AgreementEvent.CasefileOpened;
import de.zusage.notification.contact.CaseContacts;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which cases there are and what is over. */
@ApplicationScoped
class AgreementListener implements EventListener {

    private final Inbox inbox;
    private final CaseContacts contacts;
    private final EndedAgreements ended;
    private final PausedAgreements paused;
    private final Event<AgreementOver> agreementOver;
    private final Event<AgreementGoesOn> goesOn;
    private final Event<CaseOver> caseOver;

    AgreementListener(
            Inbox inbox,
            CaseContacts contacts,
            EndedAgreements ended,
            PausedAgreements paused,
            Event<AgreementOver> agreementOver,
            Event<AgreementGoesOn> goesOn,
            Event<CaseOver> caseOver) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.ended = ended;
        this.paused = paused;
        this.agreementOver = agreementOver;
        this.goesOn = goesOn;
        this.caseOver = caseOver;
    }

    @Incoming("agreement")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        inbox.receive(this, message);
    }

    @Override
    public String topic() {
        return "zusage.agreement";
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> handlers() {
        return Map.of(
                "casefile.opened.v1", event -> opened(event.as(CasefileOpened.class)),
                "casefile.changed.v1", event -> changed(event.as(CasefileChanged.class)),
                "casefile.closed.v1", event -> closed(event.as(CasefileClosed.class)),
                "agreement.paused.v1", event -> paused(event.as(AgreementPaused.class)),
                "agreement.resumed.v1", event -> resumed(event.as(AgreementResumed.class)),
                "agreement.completed.v1", event -> completed(event.as(AgreementCompleted.class)),
                "agreement.voided.v1", event -> annulled(event.as(AgreementVoided.class)),
                "agreement.transferred.v1", event -> transferred(event.as(AgreementTransferred.class)),
                "agreement.ended.v1", event -> ended(event.as(AgreementEnded.class)));
    }

    private void opened(CasefileOpened event) {
        contacts.opened(event.caseId(), event.contactLanguage());
    }

    private void changed(CasefileChanged event) {
        contacts.changed(event.caseId(), event.contactLanguage());
    }

    private void closed(CasefileClosed event) {
        contacts.closed(event.caseId(), event.closedOn());
        caseOver.fire(new CaseOver(event.caseId()));
    }

    private void paused(AgreementPaused event) {
        paused.add(event.agreementId(), event.pausedOn());
    }

    private void resumed(AgreementResumed event) {
        paused.remove(event.agreementId());
        goesOn.fire(new AgreementGoesOn(event.agreementId()));
    }

    private void completed(AgreementCompleted event) {
        over(event.agreementId(), event.completedOn());
    }

    private void ended(AgreementEnded event) {
        over(event.agreementId(), event.endedOn());
    }

    /** Where the agreement was not in force through it, nobody was reminded of anything. */
    private void annulled(AgreementVoided event) {
        if (event.agreementOver()) {
            over(event.agreementId(), event.on());
        }
    }

    private void transferred(AgreementTransferred event) {
        over(event.agreementId(), event.transferredOn());
    }

    private void over(UUID agreementId, LocalDate on) {
        ended.add(agreementId, on);
        agreementOver.fire(new AgreementOver(agreementId));
    }
}
