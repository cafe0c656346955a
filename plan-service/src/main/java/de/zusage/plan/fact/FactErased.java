package de.zusage.plan.fact;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import de.zusage.kit.event.OutgoingEvent;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The last event of a stream: the thing counted was erased, and nothing leads back to it.
 *
 * @param receiptId made for this stream alone, so that no two of them can be joined
 */
@JsonPropertyOrder({"month", "receiptId"})
record FactErased(YearMonth month, UUID receiptId) implements OutgoingEvent {

    @Override
    public String type() {
        return "fact.erased.v1";
    }
}
