package de.zusage.notification.letter;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The batches of the office at work. */
@ApplicationScoped
class LetterBatches implements PanacheRepositoryBase<LetterBatch, UUID> {

    LetterBatch known(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    LetterBatch locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }
}
