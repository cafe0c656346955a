package de.zusage.notification.message;

import de.zusage.notification.contact.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on record of a message; the language is that of its text, German where there was none other. */
public record MessageFacts(
        UUID id,
        @Nullable UUID caseId,
        Channel channel,
        MessageState state,
        int attempts,
        @Nullable String language,
        Instant madeAt,
        @Nullable Instant settledAt,
        @Nullable Instant readAt) {

    static MessageFacts of(Message message) {
        return new MessageFacts(
                message.id(),
                message.caseId().orElse(null),
                message.channel(),
                message.state(),
                message.attempts(),
                message.language().orElse(null),
                message.madeAt(),
                message.settledAt().orElse(null),
                message.readAt().orElse(null));
    }
}
