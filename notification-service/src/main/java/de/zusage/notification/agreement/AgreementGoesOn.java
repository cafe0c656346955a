package de.zusage.notification.agreement;

import java.util.UUID;

/** Said inside the service, in the same transaction: a paused agreement was resumed. */
public record AgreementGoesOn(UUID agreementId) {}
