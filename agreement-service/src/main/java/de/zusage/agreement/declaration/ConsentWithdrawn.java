package de.zusage.agreement.declaration;

import java.util.UUID;

/**
 * Said inside the service and its transaction, as the last thing there, with the case locked: the client took a consent
 * back. Who hears it may go on for another office, and lets go of what was loaded.
 */
public record ConsentWithdrawn(UUID consentId) {}
