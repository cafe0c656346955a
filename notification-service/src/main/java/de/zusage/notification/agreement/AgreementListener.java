package de.zusage.notification.agreement;

import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.agreement.AgreementEvent.AgreementCompleted;
import de.zusage.notification.agreement.AgreementEvent.AgreementEnded;
import de.zusage.notification.agreement.AgreementEvent.AgreementOffered;
import de.zusage.notification.agreement.AgreementEvent.AgreementPaused;
import de.zusage.notification.agreement.AgreementEvent.AgreementResumed;
import de.zusage.notification.agreement.AgreementEvent.AgreementSigned;
import de.zusage.notification.agreement.AgreementEvent.AgreementTransferred;
import de.zusage.notification.agreement.AgreementEvent.AgreementVoided;
import de.zusage.notification.agreement.AgreementEvent.CasefileAssigned;
import de.zusage.notification.agreement.AgreementEvent.CasefileChanged;
import de.zusage.notification.agreement.AgreementEvent.CasefileClosed;
import de.zusage.notification.agreement.AgreementEvent.CasefileDeputised;
import de.zusage.notification.agreement.AgreementEvent.CasefileOpened;
import de.zusage.notification.agreement.AgreementEvent.ClientLoginChanged;
import de.zusage.notification.agreement.AgreementEvent.DeputyshipEnded;
import de.zusage.notification.agreement.AgreementEvent.OfferAnswered;
import de.zusage.notification.agreement.AgreementEvent.TransferClosed;
import de.zusage.notification.agreement.AgreementEvent.TransferProposed;
import de.zusage.notification.client.KnownClients;
import de.zusage.notification.contact.CaseContacts;
import de.zusage.notification.date.DateKind;
import de.zusage.notification.date.DateOver;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.date.KnownDates;
import de.zusage.notification.date.Side;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which cases there are and what is over. */
@ApplicationScoped
class AgreementListener implements EventListener {

    private final Inbox inbox;
    private final CaseContacts contacts;
    private final KnownAdvisers advisers;
    private final KnownClients clients;
    private final EndedAgreements ended;
    private final PausedAgreements paused;
    private final KnownDates dates;
    private final Event<AgreementOver> agreementOver;
    private final Event<AgreementGoesOn> goesOn;
    private final Event<CaseOver> caseOver;
    private final Event<AdviserChanged> adviserChanged;

    AgreementListener(
            Inbox inbox,
            CaseContacts contacts,
            KnownAdvisers advisers,
            KnownClients clients,
            EndedAgreements ended,
            PausedAgreements paused,
            KnownDates dates,
            Event<AgreementOver> agreementOver,
            Event<AgreementGoesOn> goesOn,
            Event<CaseOver> caseOver,
            Event<AdviserChanged> adviserChanged) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.advisers = advisers;
        this.clients = clients;
        this.ended = ended;
        this.paused = paused;
        this.dates = dates;
        this.agreementOver = agreementOver;
        this.goesOn = goesOn;
        this.caseOver = caseOver;
        this.adviserChanged = adviserChanged;
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
        Map<String, Consumer<IncomingEvent>> all = new HashMap<>(ofCases());
        all.putAll(ofOffers());
        all.putAll(ofTransfers());
        all.putAll(Map.of(
                "agreement.paused.v1", event -> paused(event.as(AgreementPaused.class)),
                "agreement.resumed.v1", event -> resumed(event.as(AgreementResumed.class)),
                "agreement.completed.v1", event -> completed(event.as(AgreementCompleted.class)),
                "agreement.voided.v1", event -> annulled(event.as(AgreementVoided.class)),
                "agreement.transferred.v1", event -> transferred(event.as(AgreementTransferred.class)),
                "agreement.ended.v1", event -> ended(event.as(AgreementEnded.class))));
        return all;
    }

    /** While an offer stands, whoever has not signed is reminded of its last day. */
    private Map<String, Consumer<IncomingEvent>> ofOffers() {
        Consumer<IncomingEvent> agreed =
                event -> dates.end(event.as(OfferAnswered.class).agreementId(), DateOver.DONE);
        Consumer<IncomingEvent> over =
                event -> dates.end(event.as(OfferAnswered.class).agreementId(), DateOver.OFFER_OVER);
        return Map.of(
                "agreement.offered.v1", event -> offered(event.as(AgreementOffered.class)),
                "agreement.signed.v1", event -> signed(event.as(AgreementSigned.class)),
                "agreement.activated.v1", agreed,
                "agreement.amended.v1", agreed,
                "agreement.declined.v1", over,
                "agreement.withdrawn.v1", over,
                "agreement.expired.v1", over);
    }

    /** The office that was asked to take a client in is reminded until it has answered. */
    private Map<String, Consumer<IncomingEvent>> ofTransfers() {
        return Map.of(
                "transfer.proposed.v1", event -> proposed(event.as(TransferProposed.class)),
                "transfer.closed.v1",
                        event -> dates.end(event.as(TransferClosed.class).transferId(), DateOver.ANSWERED));
    }

    private Map<String, Consumer<IncomingEvent>> ofCases() {
        return Map.of(
                "casefile.opened.v1", event -> opened(event.as(CasefileOpened.class)),
                "casefile.assigned.v1", event -> assigned(event.as(CasefileAssigned.class)),
                "casefile.deputised.v1", event -> deputised(event.as(CasefileDeputised.class)),
                "casefile.deputyship-ended.v1",
                        event -> advisers.endDeputyship(
                                event.as(DeputyshipEnded.class).deputyship()),
                "casefile.client-login-changed.v1", event -> loginChanged(event.as(ClientLoginChanged.class)),
                "casefile.changed.v1", event -> changed(event.as(CasefileChanged.class)),
                "casefile.closed.v1", event -> closed(event.as(CasefileClosed.class)));
    }

    private void opened(CasefileOpened event) {
        contacts.opened(event.caseId(), event.contactLanguage());
        advisers.assign(event.caseId(), event.adviser());
    }

    /** Who is there for the client from the beginning is no news to him; who comes after that is. */
    private void assigned(CasefileAssigned event) {
        Optional<UUID> former = advisers.adviser(event.caseId());
        advisers.assign(event.caseId(), event.adviser());
        adviserChanged.fire(new AdviserChanged(event.caseId(), former));
    }

    private void deputised(CasefileDeputised event) {
        UUID deputyship = event.deputyship();
        UUID deputy = event.deputy();
        if (deputyship != null && deputy != null) {
            advisers.deputise(event.caseId(), deputyship, deputy, event.validFrom(), event.validTo());
        }
    }

    private void offered(AgreementOffered event) {
        dates.know(new KnownDate(
                event.agreementId(),
                DateKind.OFFER,
                event.agreementId(),
                event.caseId(),
                Side.BOTH,
                event.respondBy()));
    }

    /** No case is known to the office that is asked, so the proposal is what its reminders refer to. */
    private void proposed(TransferProposed event) {
        UUID transfer = event.transferId();
        dates.know(new KnownDate(transfer, DateKind.HANDOVER, transfer, transfer, Side.OFFICE, event.respondBy()));
    }

    /** A representative signs beside the client: it is still the client who is asked. */
    private void signed(AgreementSigned event) {
        switch (event.party()) {
            case "CLIENT" -> dates.sign(event.agreementId(), Side.CLIENT);
            case "ADVISER" -> dates.sign(event.agreementId(), Side.OFFICE);
            default -> {}
        }
    }

    private void loginChanged(ClientLoginChanged event) {
        clients.bind(event.caseId(), event.clientLogin());
        if (event.clientLogin() != null) {
            contacts.mayReadInbox(event.caseId());
        }
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
        dates.end(event.agreementId(), DateOver.OFFER_OVER);
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
