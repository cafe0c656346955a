package de.zusage.notification.contact;

import java.util.UUID;

/** Said inside the service, in the same transaction: a case may be reached from now on. */
public record ChannelsCalledSafe(UUID caseId) {}
