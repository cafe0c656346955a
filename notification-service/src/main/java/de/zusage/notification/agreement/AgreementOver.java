package de.zusage.notification.agreement;

import java.util.UUID;

/** Said inside the service, in the same transaction: an agreement is completed or ended. */
public record AgreementOver(UUID agreementId) {}
