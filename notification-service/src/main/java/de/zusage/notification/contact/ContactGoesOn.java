package de.zusage.notification.contact;

import java.util.UUID;

/** Said inside the service, in the same transaction: the client has asked to be reached again. */
public record ContactGoesOn(UUID caseId) {}
