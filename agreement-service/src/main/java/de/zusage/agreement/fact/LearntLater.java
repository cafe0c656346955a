package de.zusage.agreement.fact;

import java.util.UUID;

/** Said inside the service and its transaction: something was observed of the client of a case, or put right. */
public record LearntLater(UUID casefileId) {}
