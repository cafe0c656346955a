package de.zusage.notification.date;

/** Said inside the service, in the same transaction: a date became known, moved, or is over. */
public record DateChanged(KnownDate date) {}
