package de.zusage.notification.message;

import java.time.Instant;
import java.util.UUID;

/** A message to the client of that case that goes by post. */
public record Letter(UUID messageId, UUID caseId, Instant madeAt) {

    static Letter of(Message message) {
        return new Letter(message.id(), message.caseId().orElseThrow(), message.madeAt());
    }
}
