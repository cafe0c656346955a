package de.zusage.agreement.erasure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator sees of erasures: services, counts, and ids that were made for receipts alone. */
final class OperatedErasureApi {

    private OperatedErasureApi() {}

    /** A service that has not said within its time that it erased. */
    @Schema(name = "OverdueReceipt")
    record OverdueReceipt(String service, UUID receiptId, Instant since) {}

    /**
     * What came of replaying the ledger.
     *
     * @param lines erasures that it names, each of which was told again
     * @param erasedAgain cases that a restored database had brought back
     * @param left that could not be replayed: look at the log and try again
     * @param unsigned lines in the files that this installation did not sign, which were passed over
     */
    @Schema(name = "ReplayedErasures")
    record Replayed(int lines, int erasedAgain, int left, int unsigned) {}
}
