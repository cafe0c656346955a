package de.zusage.notification.staff;

import java.util.UUID;

/** Said inside the service, in the same transaction: that person is told otherwise from now on. */
public record StaffChanged(UUID person) {}
