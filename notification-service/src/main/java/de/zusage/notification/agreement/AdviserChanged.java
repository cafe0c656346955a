package de.zusage.notification.agreement;

import java.util.UUID;

/** Said inside the service, in the same transaction: another adviser answers for a case that was open before. */
public record AdviserChanged(UUID caseId) {}
