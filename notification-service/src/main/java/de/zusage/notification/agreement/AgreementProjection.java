package de.zusage.notification.agreement;

import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.web.RuleViolation;
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
import de.zusage.notification.agreement.AgreementEvent.CasefileDeputised;
import de.zusage.notification.agreement.AgreementEvent.CasefileOpened;
import de.zusage.notification.agreement.AgreementEvent.ClientLoginChanged;
import de.zusage.notification.agreement.AgreementEvent.DeputyshipEnded;
import de.zusage.notification.agreement.AgreementEvent.OfferAnswered;
import de.zusage.notification.agreement.AgreementEvent.TransferClosed;
import de.zusage.notification.agreement.AgreementEvent.TransferProposed;
import de.zusage.notification.client.KnownClients;
import de.zusage.notification.date.DateKind;
import de.zusage.notification.date.DateOver;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.date.KnownDates;
import de.zusage.notification.date.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What is derived from the events about cases, agreements and transfers: from the same events always the same rows. */
@ApplicationScoped
class AgreementProjection {

    private final KnownAdvisers advisers;
    private final KnownClients clients;
    private final EndedAgreements ended;
    private final PausedAgreements paused;
    private final KnownDates dates;

    AgreementProjection(
            KnownAdvisers advisers,
            KnownClients clients,
            EndedAgreements ended,
            PausedAgreements paused,
            KnownDates dates) {
        this.advisers = advisers;
        this.clients = clients;
        this.ended = ended;
        this.paused = paused;
        this.dates = dates;
    }

    Map<String, Consumer<IncomingEvent>> handlers() {
        Map<String, Consumer<IncomingEvent>> all = new HashMap<>(ofCases());
        all.putAll(ofOffers());
        all.putAll(ofTransfers());
        all.putAll(Map.of(
                "agreement.paused.v1", event -> paused(event.as(AgreementPaused.class), event.time()),
                "agreement.resumed.v1",
                        event -> paused.remove(event.as(AgreementResumed.class).agreementId(), event.time()),
                "agreement.completed.v1", event -> completed(event.as(AgreementCompleted.class)),
                "agreement.voided.v1", event -> annulled(event.as(AgreementVoided.class)),
                "agreement.transferred.v1", event -> transferred(event.as(AgreementTransferred.class)),
                "agreement.ended.v1", event -> ended(event.as(AgreementEnded.class))));
        return all;
    }

    /** From all that was told of one case, agreement or proposal; nothing follows from it. */
    void rebuild(String stream, List<IncomingEvent> history) {
        UUID id = UUID.fromString(stream.substring(stream.indexOf(':') + 1));
        switch (stream.substring(0, stream.indexOf(':'))) {
            case "case" -> {
                advisers.forget(id);
                clients.forget(id);
                replay(history);
            }
            case "agreement" -> {
                ended.forget(id);
                paused.forget(id);
                dates.rebuild(id, Set.of(DateKind.OFFER), () -> replay(history));
            }
            case "transfer" -> dates.rebuild(id, Set.of(DateKind.HANDOVER), () -> replay(history));
            default -> throw new RuleViolation("not-rebuilt", "Nothing is derived from this stream.");
        }
    }

    private void replay(List<IncomingEvent> history) {
        Map<String, Consumer<IncomingEvent>> handlers = handlers();
        history.forEach(
                event -> handlers.getOrDefault(event.type(), nothing -> {}).accept(event));
    }

    /** While an offer stands, whoever has not signed is reminded of its last day. */
    private Map<String, Consumer<IncomingEvent>> ofOffers() {
        Consumer<IncomingEvent> agreed =
                event -> dates.end(event.as(OfferAnswered.class).agreementId(), DateOver.DONE);
        Consumer<IncomingEvent> over =
                event -> dates.end(event.as(OfferAnswered.class).agreementId(), DateOver.OFFER_OVER);
        return Map.of(
                "agreement.offered.v1", event -> offered(event.as(AgreementOffered.class), event.time()),
                "agreement.signed.v1", event -> signed(event.as(AgreementSigned.class), event.time()),
                "agreement.activated.v1", agreed,
                "agreement.amended.v1", agreed,
                "agreement.declined.v1", over,
                "agreement.withdrawn.v1", over,
                "agreement.expired.v1", over);
    }

    /** The office that was asked to take a client in is reminded until it has answered. */
    private Map<String, Consumer<IncomingEvent>> ofTransfers() {
        return Map.of(
                "transfer.proposed.v1", event -> proposed(event.as(TransferProposed.class), event.time()),
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
                "casefile.client-login-changed.v1", event -> loginChanged(event.as(ClientLoginChanged.class)));
    }

    private void opened(CasefileOpened event) {
        advisers.assign(event.caseId(), event.adviser());
    }

    private void assigned(CasefileAssigned event) {
        advisers.assign(event.caseId(), event.adviser());
    }

    private void loginChanged(ClientLoginChanged event) {
        clients.bind(event.caseId(), event.clientLogin());
    }

    private void deputised(CasefileDeputised event) {
        UUID deputyship = event.deputyship();
        UUID deputy = event.deputy();
        if (deputyship != null && deputy != null) {
            advisers.deputise(event.caseId(), deputyship, deputy, event.validFrom(), event.validTo());
        }
    }

    private void offered(AgreementOffered event, Instant at) {
        dates.know(
                new KnownDate(
                        event.agreementId(),
                        DateKind.OFFER,
                        event.agreementId(),
                        event.caseId(),
                        Side.BOTH,
                        event.respondBy()),
                at);
    }

    /** No case is known to the office that is asked, so the proposal is what its reminders refer to. */
    private void proposed(TransferProposed event, Instant at) {
        UUID transfer = event.transferId();
        dates.know(new KnownDate(transfer, DateKind.HANDOVER, transfer, transfer, Side.OFFICE, event.respondBy()), at);
    }

    /** A representative signs beside the client: it is still the client who is asked. */
    private void signed(AgreementSigned event, Instant at) {
        switch (event.party()) {
            case "CLIENT" -> dates.sign(event.agreementId(), Side.CLIENT, at);
            case "ADVISER" -> dates.sign(event.agreementId(), Side.OFFICE, at);
            default -> {}
        }
    }

    private void paused(AgreementPaused event, Instant at) {
        paused.add(event.agreementId(), event.pausedOn(), at);
    }

    private void completed(AgreementCompleted event) {
        ended.add(event.agreementId(), event.completedOn());
    }

    private void ended(AgreementEnded event) {
        ended.add(event.agreementId(), event.endedOn());
    }

    /** Where the agreement was not in force through it, nobody was reminded of anything. */
    private void annulled(AgreementVoided event) {
        dates.end(event.agreementId(), DateOver.OFFER_OVER);
        if (event.agreementOver()) {
            ended.add(event.agreementId(), event.on());
        }
    }

    private void transferred(AgreementTransferred event) {
        ended.add(event.agreementId(), event.transferredOn());
    }
}
