package de.zusage.reporting.cube;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Of the pseudonym for which that id was made nothing is left but counts.
 *
 * @param rows how many rows named it
 * @param factReceipts receipts to come from elsewhere: none
 */
@JsonPropertyOrder({"receiptId", "rows", "factReceipts", "erasedOn"})
record ErasureReceipted(UUID receiptId, long rows, List<UUID> factReceipts, LocalDate erasedOn)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "erasure.receipted.v1";
    }
}
