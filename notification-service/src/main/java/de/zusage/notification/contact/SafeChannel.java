package de.zusage.notification.contact;

import java.time.LocalDate;

/** A channel, where it leads, and the day on which the client called it safe. */
record SafeChannel(Channel channel, Address address, LocalDate calledSafeOn) {}
