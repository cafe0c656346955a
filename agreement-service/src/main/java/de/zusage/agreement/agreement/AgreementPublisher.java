package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementFact.Milestone;
import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;

/** Writes what happened to an agreement into the event log, and the coarse fact of it beside. */
@ApplicationScoped
class AgreementPublisher {
    private static final int PSEUDONYM_BYTES = 16;

    private final EventLog events;
    private final KeyService keys;

    AgreementPublisher(EventLog events, KeyService keys) {
        this.events = events;
        this.keys = keys;
    }

    void publish(UUID agreementId, AgreementEvent event) {
        events.append(new EventStream("zusage.agreement", "agreement:" + agreementId), event);
        if (event instanceof AgreementEvent.Offered offered && offered.version() == 1) {
            fact(agreementId, Milestone.OFFERED, offered.offeredOn());
        } else if (event instanceof AgreementEvent.Activated activated) {
            fact(agreementId, Milestone.SIGNED, activated.activatedOn());
        } else if (event instanceof AgreementEvent.Completed completed) {
            fact(agreementId, Milestone.COMPLETED, completed.completedOn());
        } else if (event instanceof AgreementEvent.Ended ended) {
            fact(agreementId, Milestone.ENDED, ended.endedOn());
        } else if (event instanceof AgreementEvent.Voided voided && voided.agreementOver()) {
            fact(agreementId, Milestone.VOIDED, voided.on());
        }
    }

    /** The whole agreement was declined, not just an amendment of it. */
    void declined(UUID agreementId, LocalDate on) {
        fact(agreementId, Milestone.DECLINED, on);
    }

    private void fact(UUID agreementId, Milestone milestone, LocalDate on) {
        byte[] mac = keys.mac("statistics", agreementId.toString().getBytes(StandardCharsets.US_ASCII));
        String pseudonym = HexFormat.of().formatHex(mac, 0, PSEUDONYM_BYTES);
        events.append(
                new EventStream("zusage.fact", "fact:" + pseudonym), new AgreementFact(milestone, YearMonth.from(on)));
    }
}
