package de.zusage.notification.contact;

import java.util.UUID;

/** The client is told nothing from now on, and calls nothing unsafe by that. */
public record ContactSilent(UUID caseId) {}
