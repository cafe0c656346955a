package de.zusage.plan.offer;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How many places of offers are taken; whoever keeps the bookings says so. */
public interface Taken {

    /** The places by offer, with one statement for all; an offer without bookings may be missing. */
    Map<UUID, Integer> taken(Collection<UUID> offers);
}
