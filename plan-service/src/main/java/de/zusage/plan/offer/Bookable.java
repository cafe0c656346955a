package de.zusage.plan.offer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever books must know of an offer.
 *
 * @param provider the code of who gives it
 * @param capacity how many places there are, taken or free
 * @param validTo the last day, none where it is open
 */
public record Bookable(
        UUID id,
        String kind,
        String provider,
        int capacity,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate withdrawnOn) {

    /** Neither withdrawn nor over on that day, nor still to begin. */
    public boolean bookableOn(LocalDate day) {
        return withdrawnOn == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Withdrawn before it was over. */
    public boolean takenBack() {
        return withdrawnOn != null && (validTo == null || !withdrawnOn.isAfter(validTo));
    }

    /** Withdrawn, or after its last day: nobody can count on it any more. */
    public boolean lostOn(LocalDate day) {
        return withdrawnOn != null || (validTo != null && day.isAfter(validTo));
    }
}
