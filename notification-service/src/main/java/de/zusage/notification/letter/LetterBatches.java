package de.zusage.notification.letter;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The batches of the office at work. */
@ApplicationScoped
class LetterBatches implements PanacheRepositoryBase<LetterBatch, UUID> {

    /** Those that are to be posted, the oldest first, behind one of them. */
    List<LetterBatch> open(UUID after, int size) {
        return find("state = ?1 and id > ?2 order by id", BatchState.OPEN, after)
                .page(0, size)
                .list();
    }

    LetterBatch known(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    LetterBatch locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }
}
