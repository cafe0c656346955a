package de.zusage.notification.contact;

import java.util.UUID;

/** Said inside the service, in the same transaction: what led to the address of that channel leads nowhere from now on. */
public record AddressGone(UUID caseId, Channel channel) {}
