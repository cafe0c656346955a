package de.zusage.agreement.agreement;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The agreements of the caller's office. */
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    Agreement required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** The agreement, locked until the transaction ends: of two people at once, the second sees the first's change. */
    Agreement toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    /** The agreements of a case, locked: whoever is just offering one is waited for. */
    List<Agreement> toClose(UUID casefile) {
        return find("casefileId = ?1 order by id", casefile)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Which version it is whose frozen text has that hash; a salt keeps two texts from having one. */
    Optional<VersionPlace> placeOf(String textHash) {
        return getEntityManager()
                .createQuery(
                        "select v.agreement.id, v.number from AgreementVersion v where v.textHash = :hash",
                        VersionPlace.class)
                .setParameter("hash", textHash)
                .getResultStream()
                .findFirst();
    }

    /** A version by its agreement and number, before either is locked and read. */
    record VersionPlace(UUID agreement, int number) {}

    List<Agreement> ofCase(UUID casefile) {
        return list("casefileId = ?1 order by draftedAt, id", casefile);
    }

    /** Whether a case has an agreement that has not come to an end (invariant 5). */
    boolean lives(UUID casefile) {
        return count(
                        "casefileId = ?1 and state in ?2",
                        casefile,
                        List.of(
                                AgreementState.DRAFT,
                                AgreementState.OFFERED,
                                AgreementState.PARTLY_SIGNED,
                                AgreementState.ACTIVE,
                                AgreementState.PAUSED))
                > 0;
    }
}
