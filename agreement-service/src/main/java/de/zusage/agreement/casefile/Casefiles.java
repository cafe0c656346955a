package de.zusage.agreement.casefile;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The cases of the caller's office. */
@ApplicationScoped
public class Casefiles implements PanacheRepositoryBase<Casefile, UUID> {

    /** The case, or 404 where the caller's office has none of that id. */
    public Casefile required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** The case, locked until the transaction ends. */
    public Casefile toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    List<Casefile> newest(int size) {
        return find("order by openedAt desc, id desc").page(0, size).list();
    }

    List<Casefile> olderThan(Instant openedAt, UUID id, int size) {
        return find("openedAt < ?1 or (openedAt = ?1 and id < ?2) order by openedAt desc, id desc", openedAt, id)
                .page(0, size)
                .list();
    }
}
