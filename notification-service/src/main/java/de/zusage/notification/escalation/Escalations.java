package de.zusage.notification.escalation;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The escalations of the office at work; what is going to be changed comes locked. */
@ApplicationScoped
class Escalations implements PanacheRepositoryBase<Escalation, UUID> {

    /** What somebody of the office has and nobody has settled. */
    private static final String OF_PERSON = "holder = ?1 and level <> ?2 and state <> ?3";

    private final Tenancy tenancy;

    Escalations(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** One replica looks after the office at a time; the others wait until its transaction ends. */
    void holdOffice() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 2))) held")
                .setParameter(1, tenancy.scope())
                .getSingleResult();
    }

    List<Escalation> open() {
        return held(find("state <> ?1 order by id", EscalationState.SETTLED));
    }

    /** What that person of the office has, whether he or she takes care of it or not. */
    List<Escalation> heldBy(UUID person) {
        return held(find(OF_PERSON + " order by id", person, Level.CARRIER_LEAD, EscalationState.SETTLED));
    }

    /** What waits for the adviser of that case. */
    List<Escalation> forAdviserOf(UUID caseId) {
        return held(find(
                "caseId = ?1 and level = ?2 and state <> ?3 order by id",
                caseId,
                Level.ADVISER,
                EscalationState.SETTLED));
    }

    boolean isOpen(Cause cause, UUID subjectId) {
        return count("cause = ?1 and subjectId = ?2 and state <> ?3", cause, subjectId, EscalationState.SETTLED) > 0;
    }

    Escalation locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    /** The one that a carrier knows under that id. */
    Optional<Escalation> shownAs(UUID carrierId) {
        return find(
                        "carrierId = ?1 and level = ?2 and state <> ?3",
                        carrierId,
                        Level.CARRIER_LEAD,
                        EscalationState.SETTLED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What waits for that person of the office, after that one. */
    List<Escalation> waitingFor(UUID person, UUID after, int size) {
        return find(OF_PERSON + " and id > ?4 order by id", person, Level.CARRIER_LEAD, EscalationState.SETTLED, after)
                .range(0, size - 1)
                .list();
    }

    /** Whether that turn is the last one and nobody has said a word. */
    boolean stands(UUID turnId) {
        return count("turnId = ?1 and state = ?2", turnId, EscalationState.RAISED) > 0;
    }

    /** To be changed: nobody else changes them until the transaction ends. */
    private static List<Escalation> held(PanacheQuery<Escalation> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
