package de.zusage.notification.agreement;

import de.zusage.kit.erasure.Erasures;
import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.agreement.AgreementEvent.AgreementCompleted;
import de.zusage.notification.agreement.AgreementEvent.AgreementEnded;
import de.zusage.notification.agreement.AgreementEvent.AgreementResumed;
import de.zusage.notification.agreement.AgreementEvent.AgreementTransferred;
import de.zusage.notification.agreement.AgreementEvent.AgreementVoided;
import de.zusage.notification.agreement.AgreementEvent.CasefileAssigned;
import de.zusage.notification.agreement.AgreementEvent.CasefileChanged;
import de.zusage.notification.agreement.AgreementEvent.CasefileClosed;
import de.zusage.notification.agreement.AgreementEvent.CasefileOpened;
import de.zusage.notification.agreement.AgreementEvent.CasefileRestricted;
import de.zusage.notification.agreement.AgreementEvent.ClientErased;
import de.zusage.notification.agreement.AgreementEvent.ClientLoginChanged;
import de.zusage.notification.agreement.AgreementEvent.ObjectionMade;
import de.zusage.notification.contact.CaseContacts;
import de.zusage.notification.erasure.CaseErasure;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which cases there are and what is over, and says what follows from it. */
@ApplicationScoped
class AgreementListener implements EventListener {

    private static final String ERASED = "client.erased.v1";

    private final Inbox inbox;
    private final AgreementProjection projection;
    private final CaseContacts contacts;
    private final KnownAdvisers advisers;
    private final CaseErasure erasure;
    private final Erasures erasures;
    private final Event<AgreementOver> agreementOver;
    private final Event<AgreementGoesOn> goesOn;
    private final Event<CaseOver> caseOver;
    private final Event<AdviserChanged> adviserChanged;

    AgreementListener(
            Inbox inbox,
            AgreementProjection projection,
            CaseContacts contacts,
            KnownAdvisers advisers,
            CaseErasure erasure,
            Erasures erasures,
            Event<AgreementOver> agreementOver,
            Event<AgreementGoesOn> goesOn,
            Event<CaseOver> caseOver,
            Event<AdviserChanged> adviserChanged) {
        this.inbox = inbox;
        this.projection = projection;
        this.contacts = contacts;
        this.advisers = advisers;
        this.erasure = erasure;
        this.erasures = erasures;
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
        Map<String, Consumer<IncomingEvent>> all = new HashMap<>(projection.handlers());
        all.putAll(ofRights());
        consequences().forEach((type, consequence) -> all.merge(type, consequence, Consumer::andThen));
        all.computeIfPresent("casefile.assigned.v1", (type, known) -> event -> assigned(event, known));
        all.put(ERASED, event -> erased(event.as(ClientErased.class)));
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
        erasure.receiptAgain(event.as(ClientErased.class).erasureId());
    }

    /** What the office and its clients are told stays as it was told; the language of a client is the contact's. */
    @Override
    public void rebuild(String stream, List<IncomingEvent> history) {
        projection.rebuild(stream, history);
    }

    private Map<String, Consumer<IncomingEvent>> consequences() {
        return Map.of(
                "casefile.opened.v1", event -> opened(event.as(CasefileOpened.class)),
                "casefile.client-login-changed.v1", event -> loginChanged(event.as(ClientLoginChanged.class)),
                "casefile.changed.v1", event -> changed(event.as(CasefileChanged.class)),
                "casefile.closed.v1", event -> closed(event.as(CasefileClosed.class)),
                "agreement.resumed.v1", event -> resumed(event.as(AgreementResumed.class)),
                "agreement.completed.v1",
                        event -> over(event.as(AgreementCompleted.class).agreementId()),
                "agreement.voided.v1", event -> annulled(event.as(AgreementVoided.class)),
                "agreement.transferred.v1",
                        event -> over(event.as(AgreementTransferred.class).agreementId()),
                "agreement.ended.v1",
                        event -> over(event.as(AgreementEnded.class).agreementId()));
    }

    private void erased(ClientErased event) {
        erasure.erase(event.caseId(), event.agreements(), event.erasureId());
    }

    /** What the client demands is no part of what is derived: the contact keeps it. */
    private Map<String, Consumer<IncomingEvent>> ofRights() {
        return Map.of(
                "casefile.restricted.v1", event -> restricted(event, true),
                "casefile.restriction-lifted.v1", event -> restricted(event, false),
                "objection.raised.v1", event -> objected(event, true),
                "objection.withdrawn.v1", event -> objected(event, false));
    }

    private void restricted(IncomingEvent event, boolean now) {
        contacts.restricted(event.as(CasefileRestricted.class).caseId(), now);
    }

    private void objected(IncomingEvent event, boolean now) {
        ObjectionMade objection = event.as(ObjectionMade.class);
        if (objection.against().equals(ObjectionMade.REMINDERS)) {
            contacts.objected(objection.caseId(), now);
        }
    }

    private void opened(CasefileOpened event) {
        contacts.opened(event.caseId(), event.contactLanguage());
    }

    /** Who is there for the client from the beginning is no news to him; who comes after that is. */
    private void assigned(IncomingEvent event, Consumer<IncomingEvent> known) {
        UUID caseId = event.as(CasefileAssigned.class).caseId();
        Optional<UUID> former = advisers.adviser(caseId);
        known.accept(event);
        adviserChanged.fire(new AdviserChanged(caseId, former));
    }

    private void loginChanged(ClientLoginChanged event) {
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

    private void resumed(AgreementResumed event) {
        goesOn.fire(new AgreementGoesOn(event.agreementId()));
    }

    private void annulled(AgreementVoided event) {
        if (event.agreementOver()) {
            over(event.agreementId());
        }
    }

    private void over(UUID agreementId) {
        agreementOver.fire(new AgreementOver(agreementId));
    }
}
