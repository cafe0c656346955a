package de.zusage.kit.sealing;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one chain has found.
 *
 * @param carrier whose chain it is; empty for the lines of offices whose carrier was not known
 * @param from the number of the first line that is kept, {@code to} that of the last; older ones were pruned
 * @param waiting lines that were written a moment ago and are in no chain as yet
 * @param anchoredTo up to where the chain is the one that was written down outside of the database; absent without anchors
 * @param findings what is not as it was written, a hundred at most; empty for an intact chain
 */
@Schema(name = "AccessLogVerdict", example = """
        {"carrier": "carrier-a", "intact": true, "from": 1, "to": 48213, "waiting": 2, "anchoredTo": 48190,
        "anchoredAt": "2026-06-01T10:15:00Z", "findings": []}""")
record ChainVerdict(
        String carrier,
        boolean intact,
        long from,
        long to,
        long waiting,
        @Nullable Long anchoredTo,
        @Nullable Instant anchoredAt,
        List<Finding> findings) {

    /** Something that is not as it was written; its number is the place in the chain, absent where it has none. */
    @Schema(name = "AccessLogFinding")
    record Finding(Fault fault, @Nullable Long number) {}

    /** The names are on the wire. */
    enum Fault {
        /** The line says something else than when it was sealed, or another one stands in its place. */
        CHANGED,
        /** The line is gone. */
        LINE_GONE,
        /** A link is gone. */
        LINK_GONE,
        /** Lines were there without having gone through the log. */
        LINE_BESIDE,
        /** A line that waited to be sealed is gone. */
        WAITING_LINE_GONE,
        /** The chain ends before the place that was anchored. */
        CUT_OFF,
        /** The chain is another one than that which was anchored. */
        OTHER_THAN_ANCHORED,
        /** The chain begins where no pruning was anchored. */
        OTHER_BEGINNING,
        /** A signature of an anchor is not ours. */
        ANCHORS_DAMAGED,
        /** Lines from there on should have been anchored long ago. */
        NOT_ANCHORED,
        /** The line says that it was written more than a day before one that precedes it. */
        BACKDATED
    }
}
