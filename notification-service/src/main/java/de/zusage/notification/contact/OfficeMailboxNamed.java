package de.zusage.notification.contact;

/** Said inside the service, in the same transaction: the office at work may be written to from now on. */
public record OfficeMailboxNamed() {}
