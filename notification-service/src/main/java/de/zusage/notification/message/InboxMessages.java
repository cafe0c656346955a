package de.zusage.notification.message;

import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What lies in the inboxes of clients. */
@ApplicationScoped
public class InboxMessages {
    private final Messages messages;
    private final Contents contents;
    private final Clock clock;

    InboxMessages(Messages messages, Contents contents, Clock clock) {
        this.messages = messages;
        this.contents = contents;
        this.clock = clock;
    }

    /** The newest first, before that position. */
    @Transactional(TxType.MANDATORY)
    public List<MessageFacts> page(Collection<UUID> cases, Instant before, UUID beforeId, int size) {
        return messages.inbox(cases, before, beforeId, size).stream()
                .map(MessageFacts::of)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    public long unread(Collection<UUID> cases) {
        return messages.unread(cases);
    }

    /** The client has opened it, and what it says hears of it; the first time counts. 404 unless it lies in that inbox. */
    @Transactional(TxType.MANDATORY)
    public Instant read(Collection<UUID> cases, UUID id) {
        Message message = messages.inboxLocked(cases, id).orElseThrow(NotFound::new);
        if (message.read(clock.instant())) {
            contents.read(id);
        }
        return message.readAt().orElseThrow();
    }
}
