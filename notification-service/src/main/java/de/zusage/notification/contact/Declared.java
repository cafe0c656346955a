package de.zusage.notification.contact;

import java.util.List;
import java.util.UUID;

/** What is on record for a case, at one version. */
record Declared(UUID caseId, long version, String language, List<SafeChannel> channels, List<Said> history) {}
