package de.zusage.plan.plan;

import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Versions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans of the current tenant; whoever changes anything of a plan holds its row. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    public Plan required(UUID agreementId) {
        return findByIdOptional(agreementId).orElseThrow(NotFound::new);
    }

    /** Whether the office has a plan for the case, or had one. */
    public boolean hasOne(UUID caseId) {
        return count("caseId", caseId) > 0;
    }

    /** Of the plans of those cases the one that goes on, or else the newest. */
    public Plan presentOf(Collection<UUID> cases) {
        return required(presentIdOf(cases));
    }

    /** Its id; nothing is loaded, so that whoever locks it next sees it as it is then. */
    public UUID presentIdOf(Collection<UUID> cases) {
        return find(
                        "select id from Plan where caseId in ?1"
                                + " order by case when state = ?2 then 1 else 0 end, openedOn desc, id desc",
                        cases,
                        PlanState.CLOSED)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** Of which case a plan is, without loading it. */
    UUID caseOf(UUID agreementId) {
        return find("select caseId from Plan where id = ?1", agreementId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** Locks the plan and counts the change; one that was loaded before its lock would be seen as it was then. */
    public Plan forChange(UUID agreementId) {
        Plan plan = locked(agreementId);
        plan.changed();
        return plan;
    }

    /** The same for a caller, who must have seen the present version. */
    public Plan forChange(UUID agreementId, @Nullable String ifMatch) {
        Plan plan = forChange(agreementId);
        Versions.require(ifMatch, plan.version() - 1);
        return plan;
    }

    /** Locks the plan and leaves its version: for who changes only what is not as it should be, or writes beside it. */
    public Plan locked(UUID agreementId) {
        return find("id", agreementId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** Where steps of this plan go on with those of another office, or the other way round: copies how they stood. */
    void continueSteps(UUID agreementId) {
        flush();
        getEntityManager()
                .createNativeQuery("select 1 from (select zusage_continue_steps(?1)) done")
                .setParameter(1, agreementId)
                .getSingleResult();
    }

    /** The step of another office that this one goes on with, over all offices the client was at; it is only counted. */
    UUID firstOf(UUID stepId) {
        flush();
        return (UUID) getEntityManager()
                .createNativeQuery("select zusage_first_step(?1)", UUID.class)
                .setParameter(1, stepId)
                .getSingleResult();
    }

    UUID ofStep(UUID stepId) {
        return find("select s.plan.id from Step s where s.id = ?1", stepId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }
}
