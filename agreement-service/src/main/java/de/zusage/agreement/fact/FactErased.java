package de.zusage.agreement.fact;

import de.zusage.kit.event.OutgoingEvent;
import java.time.YearMonth;
import java.util.UUID;

/** The last fact of its stream: what is counted there is folded into sums, and the reader says so under that receipt. */
public record FactErased(YearMonth month, UUID receiptId) implements OutgoingEvent {
    @Override
    public String type() {
        return "fact.erased.v1";
    }
}
