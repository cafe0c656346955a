package de.zusage.notification.contact;

import java.util.UUID;

/** Said inside the service, in the same transaction: nothing goes to the client any more, by whatever way. */
public record ContactStopped(UUID caseId) {}
