package de.zusage.notification.message;

import de.zusage.notification.contact.Channel;
import org.jspecify.annotations.Nullable;

/** What is on record of a message; the language is that of its text, German where there was none other. */
public record MessageFacts(
        Channel channel,
        MessageState state,
        int attempts,
        @Nullable String language) {

    static MessageFacts of(Message message) {
        return new MessageFacts(
                message.channel(),
                message.state(),
                message.attempts(),
                message.language().orElse(null));
    }
}
