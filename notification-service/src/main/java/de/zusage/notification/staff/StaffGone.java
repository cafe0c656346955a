package de.zusage.notification.staff;

import java.util.UUID;

/** Said inside the service, in the same transaction: that person is on the staff of the office no more. */
public record StaffGone(UUID person) {}
