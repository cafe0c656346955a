package de.zusage.agreement.agreement;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Writes what happened to an agreement into the event log, and has its facts written beside. */
@ApplicationScoped
class AgreementPublisher {
    private final Agreements agreements;
    private final EventLog events;
    private final AgreementFacts statistics;
    private final Event<AgreementOver> over;

    AgreementPublisher(Agreements agreements, EventLog events, AgreementFacts statistics, Event<AgreementOver> over) {
        this.agreements = agreements;
        this.events = events;
        this.statistics = statistics;
        this.over = over;
    }

    void publish(UUID agreementId, AgreementEvent event) {
        Agreement agreement = agreements.required(agreementId);
        Map<UUID, UUID> earlier = agreement.continues;
        events.append(
                new EventStream("zusage.agreement", "agreement:" + agreementId),
                event instanceof AgreementEvent.Activated activated && earlier != null
                        ? activated.continuing(earlier)
                        : event);
        statistics.heard(agreement, event);
        if (event instanceof AgreementEvent.Completed
                || event instanceof AgreementEvent.Ended
                || (event instanceof AgreementEvent.Voided voided && voided.agreementOver())) {
            over.fire(new AgreementOver(agreementId));
        }
    }

    /** The whole agreement was declined, not just an amendment of it. */
    void declined(UUID agreementId, LocalDate on) {
        statistics.declined(agreements.required(agreementId), on);
    }
}
