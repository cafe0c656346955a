package de.zusage.agreement.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.tenancy.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the ledger stands outside of the database, a line each: whatever it needs to erase the same again. */
sealed interface LedgerLine {

    /** In which kind of file. */
    String kind();

    /** A case was erased. */
    record ErasedLine(
            UUID id,
            String authority,
            String office,
            String carrier,
            UUID caseId,
            UUID orderId,
            String rule,
            ErasureReason reason,
            String orderedBy,
            Instant orderedAt,
            List<UUID> agreements,
            List<UUID> counted,
            List<@Nullable UUID> factReceipts,
            long rows,
            Instant erasedAt,
            LocalDate erasedOn,
            LocalDate topicsUntil,
            LocalDate backupsUntil)
            implements LedgerLine {
        static final String KIND = "erased";

        @Override
        public String kind() {
            return KIND;
        }

        Order order() {
            return new Order(
                    id, new Tenant(authority, office), carrier, caseId, orderId, rule, reason, orderedBy, orderedAt);
        }

        Done done() {
            return new Done(agreements, counted, factReceipts, rows, erasedAt, erasedOn, topicsUntil, backupsUntil);
        }
    }

    /** A service said that it holds nothing more, and named the receipts of facts that it ended. */
    record ReceiptedLine(
            UUID receiptId,
            String service,
            UUID erasureId,
            @Nullable Long rows,
            Instant receivedAt,
            List<UUID> factReceipts)
            implements LedgerLine {
        static final String KIND = "receipted";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** The line as it is written. */
    default String text() {
        try {
            return EventJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the ledger does not serialise", e);
        }
    }

    static <T extends LedgerLine> T read(String text, Class<T> type) {
        try {
            return EventJson.mapper().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a signed line of the ledger cannot be read");
        }
    }
}
