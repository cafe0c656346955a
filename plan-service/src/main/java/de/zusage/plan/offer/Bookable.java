package de.zusage.plan.offer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a booking has to know of an offer; {@code provider} is the provider's code, {@code validTo} the last day. */
public record Bookable(
        UUID id,
        String kind,
        String provider,
        int capacity,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate withdrawnOn) {

    /** On a day of its validity, unless it was withdrawn. */
    public boolean bookableOn(LocalDate day) {
        return withdrawnOn == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
