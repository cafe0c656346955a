package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementFact.Milestone;
import de.zusage.agreement.fact.Facts;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/** Writes what happened to an agreement into the event log, and the coarse facts of it beside. */
@ApplicationScoped
class AgreementPublisher {
    private final Agreements agreements;
    private final EventLog events;
    private final Facts facts;
    private final AgreementFacts statistics;
    private final Event<AgreementOver> over;

    AgreementPublisher(
            Agreements agreements, EventLog events, Facts facts, AgreementFacts statistics, Event<AgreementOver> over) {
        this.agreements = agreements;
        this.events = events;
        this.facts = facts;
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
        boolean first = agreement.successorOf == null;
        if (event instanceof AgreementEvent.Offered offered && offered.version() == 1 && first) {
            fact(agreement, Milestone.OFFERED, offered.offeredOn());
        } else if (event instanceof AgreementEvent.Activated activated && first) {
            fact(agreement, Milestone.SIGNED, activated.activatedOn());
        } else if (event instanceof AgreementEvent.Expired expired && !first && !agreement.inForce()) {
            fact(agreement, Milestone.ENDED, expired.on());
        } else if (event instanceof AgreementEvent.Completed completed) {
            fact(agreement, Milestone.COMPLETED, completed.completedOn());
            over.fire(new AgreementOver(agreementId));
        } else if (event instanceof AgreementEvent.Ended ended) {
            fact(agreement, Milestone.ENDED, ended.endedOn());
            over.fire(new AgreementOver(agreementId));
        } else if (event instanceof AgreementEvent.Voided voided && voided.agreementOver()) {
            fact(agreement, Milestone.VOIDED, voided.on());
            over.fire(new AgreementOver(agreementId));
        }
    }

    /** The whole agreement was declined, not just an amendment of it; with a successor ends what was signed before. */
    void declined(UUID agreementId, LocalDate on) {
        Agreement agreement = agreements.required(agreementId);
        statistics.declined(agreement, on);
        fact(agreement, agreement.successorOf == null ? Milestone.DECLINED : Milestone.ENDED, on);
    }

    /** An agreement that goes on at another office is counted once: offered and signed there, ended here. */
    private void fact(Agreement agreement, Milestone milestone, LocalDate on) {
        facts.record(
                agreement.casefileId,
                AgreementFacts.counted(agreement),
                new AgreementFact(milestone, YearMonth.from(on)));
    }
}
