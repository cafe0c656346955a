package de.zusage.agreement.agreement;

import de.zusage.kit.event.OutgoingEvent;
import java.time.YearMonth;

/** A statistical fact, coarse and without any id of a case; its stream carries a pseudonym (domain §5). */
record AgreementFact(Milestone milestone, YearMonth month) implements OutgoingEvent {

    /** What is counted of an agreement, each once. */
    enum Milestone {
        OFFERED,
        SIGNED,
        DECLINED,
        COMPLETED,
        ENDED,
        VOIDED
    }

    @Override
    public String type() {
        return "fact.agreement-recorded.v1";
    }
}
