package de.zusage.notification.erasure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * This service holds nothing more of what it was asked to erase.
 *
 * @param receiptId the id that the erasure was asked for with
 * @param rows how many rows were erased
 * @param factReceipts receipts to come from elsewhere: none, this service writes no facts
 */
@JsonPropertyOrder({"receiptId", "rows", "factReceipts", "erasedOn"})
record ErasureReceipted(UUID receiptId, long rows, List<UUID> factReceipts, LocalDate erasedOn)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "erasure.receipted.v1";
    }
}
