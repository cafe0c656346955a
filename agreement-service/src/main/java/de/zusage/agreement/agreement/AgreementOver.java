package de.zusage.agreement.agreement;

import java.util.UUID;

/**
 * Said inside the service and its transaction, as the last thing there: an agreement was completed or ended. Who hears it
 * may go on for another office, and lets go of what was loaded.
 */
public record AgreementOver(UUID agreementId) {}
