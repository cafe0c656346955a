package de.zusage.notification.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on record for a case, at one version. */
record Declared(
        UUID caseId,
        long version,
        String language,
        @Nullable LocalDate stoppedOn,
        LocalDate askAgainBefore,
        List<SafeChannel> channels,
        List<Said> history) {}
