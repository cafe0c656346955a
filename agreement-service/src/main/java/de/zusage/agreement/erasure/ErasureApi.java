package de.zusage.agreement.erasure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about erasures: ids, codes and days. */
final class ErasureApi {

    private ErasureApi() {}

    /** Closed cases of the own carrier that are due, or one before its time on a ground of Art. 17(1) DSGVO. */
    @Schema(name = "NewErasure", example = """
            {"caseIds": ["0197b000-0000-7000-8000-000000000001"], "reason": "NO_LONGER_NEEDED"}""")
    record NewErasure(
            @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> caseIds,
            @NotNull ErasureReason reason) {}

    /** An order and what it made. */
    @Schema(name = "ErasureOrder", example = """
            {"order": "0197b000-0000-7000-8000-00000000e101", "erasures": ["0197b000-0000-7000-8000-00000000e001"]}""")
    record OrderView(UUID order, List<UUID> erasures) {}

    /** How far an erasure is. */
    enum State {
        /** A job carries it out. */
        ORDERED,
        /** Done here; a receipt is missing. */
        ERASED,
        /** Every service has said that it holds nothing more. */
        COMPLETE
    }

    /**
     * A line of the ledger.
     *
     * @param orderedBy the role, {@code system} where its time had come
     * @param topicsUntil until when topics may still hold ids and codes of it, {@code backupsUntil} backups everything
     */
    @Schema(name = "Erasure", example = """
            {"id": "0197b000-0000-7000-8000-00000000e001", "order": "0197b000-0000-7000-8000-00000000e101",
            "caseId": "0197b000-0000-7000-8000-000000000001", "agreements": [], "authority": "stuttgart",
            "office": "stuttgart-a", "rule": "case", "reason": "DUE", "orderedBy": "data-steward",
            "orderedAt": "2029-06-01T10:00:00Z", "state": "ORDERED", "receipts": []}""")
    record ErasureView(
            UUID id,
            UUID order,
            UUID caseId,
            List<UUID> agreements,
            String authority,
            String office,
            String rule,
            ErasureReason reason,
            String orderedBy,
            Instant orderedAt,
            State state,
            @Nullable LocalDate erasedOn,
            @Nullable LocalDate topicsUntil,
            @Nullable LocalDate backupsUntil,
            List<ReceiptView> receipts) {}

    /** What a service said, or has to say yet. */
    @Schema(name = "ErasureReceipt")
    record ReceiptView(
            String service,
            UUID receiptId,
            Instant expectedAt,
            @Nullable Instant receivedAt) {}
}
