package de.zusage.notification.agreement;

import java.util.UUID;

/** Said inside the service, in the same transaction: a case is closed. */
public record CaseOver(UUID caseId) {}
