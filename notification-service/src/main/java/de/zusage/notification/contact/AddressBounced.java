package de.zusage.notification.contact;

import java.util.UUID;

/** Said inside the service, in the same transaction: nobody is at an address that the client of that case called safe. */
public record AddressBounced(UUID caseId) {}
