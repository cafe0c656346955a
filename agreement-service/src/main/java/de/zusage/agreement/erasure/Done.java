package de.zusage.agreement.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was erased of a case and what the rest of the world still holds of it.
 *
 * @param counted for the case and each of its agreements, in their order, the id that statistics counted it under
 * @param factReceipts for the case and each of its agreements, in their order, the receipt of its statistical facts; null
 *     where another office goes on counting under them
 */
record Done(
        List<UUID> agreements,
        List<UUID> counted,
        List<@Nullable UUID> factReceipts,
        long rows,
        Instant at,
        LocalDate on,
        LocalDate topicsUntil,
        LocalDate backupsUntil) {

    /** Of a case that was gone before: nothing was left to erase, and no fact to end. */
    static Done before(List<UUID> agreements, Instant at, LocalDate on, LocalDate topicsUntil, LocalDate backupsUntil) {
        return new Done(agreements, List.of(), List.of(), 0, at, on, topicsUntil, backupsUntil);
    }

    /** Receipts that were given before, by their place. */
    static @Nullable UUID given(List<@Nullable UUID> receipts, int place) {
        return place < receipts.size() ? receipts.get(place) : null;
    }

    /** Those that somebody has to send. */
    List<UUID> expectedOfFacts() {
        List<UUID> expected = new ArrayList<>();
        for (UUID receipt : factReceipts) {
            if (receipt != null) {
                expected.add(receipt);
            }
        }
        return expected;
    }
}
