package de.zusage.notification.text;

import java.time.LocalDate;
import java.util.UUID;

/** One thing that a message says: what it is about, of which day, and in which case. */
public record Item(Occasion occasion, LocalDate date, UUID caseId) {}
