package de.zusage.notification.agreement;

import java.util.Optional;
import java.util.UUID;

/**
 * Said inside the service, in the same transaction: another adviser answers for a case that was open before.
 *
 * @param former who did until then, where somebody was known
 */
public record AdviserChanged(UUID caseId, Optional<UUID> former) {}
