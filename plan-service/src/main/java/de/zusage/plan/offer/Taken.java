package de.zusage.plan.offer;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows how many places of an offer are taken: whoever books them. */
public interface Taken {

    /** Taken places by offer; an offer that is not there has none. */
    Map<UUID, Integer> taken(Collection<UUID> offers);
}
