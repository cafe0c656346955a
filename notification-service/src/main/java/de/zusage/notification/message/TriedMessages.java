package de.zusage.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What went out to clients or was tried. */
@ApplicationScoped
public class TriedMessages {
    private final Messages messages;

    TriedMessages(Messages messages) {
        this.messages = messages;
    }

    /** The newest first, before that position. */
    @Transactional(TxType.MANDATORY)
    public List<MessageFacts> ofCase(UUID caseId, Instant before, UUID beforeId, int size) {
        return messages.tried(caseId, before, beforeId, size).stream()
                .map(MessageFacts::of)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    public Optional<MessageFacts> one(UUID caseId, UUID id) {
        return messages.tried(caseId, id).map(MessageFacts::of);
    }
}
