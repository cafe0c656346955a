package de.zusage.agreement.erasure;

import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.inbox.UnreadableEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service holds nothing more of what that receipt is about; for what it passed on further receipts follow. */
record ErasureReceipted(
        @Nullable UUID receiptId,
        @Nullable Long rows,
        @Nullable List<UUID> factReceipts) {
    static final String TYPE = "erasure.receipted.v1";

    private static final String SOURCES = "/zusage/";

    /** A receipt with everything that is read of it. */
    record Received(String service, UUID receipt, long rows, List<UUID> ofFacts) {}

    static Received of(IncomingEvent event) {
        ErasureReceipted told = event.as(ErasureReceipted.class);
        if (told.receiptId == null || told.rows == null || told.factReceipts == null) {
            throw new UnreadableEvent("a receipt leaves out what it is about");
        }
        if (!event.source().startsWith(SOURCES)) {
            throw new UnreadableEvent("a receipt comes from no service of ours");
        }
        return new Received(
                event.source().substring(SOURCES.length()), told.receiptId, told.rows, List.copyOf(told.factReceipts));
    }
}
