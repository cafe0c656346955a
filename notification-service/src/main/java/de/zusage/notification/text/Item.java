package de.zusage.notification.text;

import java.time.LocalDate;

/** One thing that a message says. */
public record Item(Occasion occasion, LocalDate date) {}
