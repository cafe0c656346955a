package de.zusage.notification.message;

import de.zusage.notification.contact.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on record of a message; the language is that of its text, German where there was none other. */
public record MessageFacts(
        UUID id,
        Channel channel,
        MessageState state,
        int attempts,
        @Nullable String language,
        Instant madeAt,
        @Nullable Instant settledAt) {

    static MessageFacts of(Message message) {
        return new MessageFacts(
                message.id(),
                message.channel(),
                message.state(),
                message.attempts(),
                message.language().orElse(null),
                message.madeAt(),
                message.settledAt().orElse(null));
    }
}
