package de.zusage.notification.told;

import de.zusage.notification.message.MessageFacts;
import de.zusage.notification.text.Wording;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about the client's own inbox. */
final class InboxApi {

    private InboxApi() {}

    /**
     * A message to the client.
     *
     * @param readAt absent until it was opened
     * @param direction of the script: {@code ltr} or {@code rtl}
     */
    record InboxMessage(
            UUID id,
            Instant sentAt,
            @Nullable Instant readAt,
            @Schema(example = "ar-Arab") String lang,
            @Schema(example = "rtl") String direction,
            String subject,
            String text) {

        static InboxMessage of(MessageFacts message, Instant sentAt, Wording words) {
            return new InboxMessage(
                    message.id(),
                    sentAt,
                    message.readAt(),
                    words.language().toLanguageTag(),
                    words.direction(),
                    words.subject(),
                    words.text());
        }
    }

    /** How many messages were not opened as yet. */
    record Unread(long unread) {}

    /** When a message was opened first. */
    record ReadView(UUID id, Instant readAt) {}
}
