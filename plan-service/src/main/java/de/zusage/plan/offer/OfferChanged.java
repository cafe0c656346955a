package de.zusage.plan.offer;

import java.util.UUID;

/** Said inside the service, in the same transaction: the terms of an offer changed, perhaps the number of its places. */
public record OfferChanged(UUID offer) {}
