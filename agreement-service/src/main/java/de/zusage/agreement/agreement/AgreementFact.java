package de.zusage.agreement.agreement;

import de.zusage.kit.event.OutgoingEvent;
import java.time.YearMonth;

/** The first shape of the fact, which the released tables are still made of; the second one is written beside it. */
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
