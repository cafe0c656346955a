package de.zusage.agreement.plan;

import de.zusage.kit.tenancy.Tenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The plans this service has heard of. */
@ApplicationScoped
public class KnownPlans implements PanacheRepositoryBase<KnownPlan, UUID> {

    /** A request for an amendment was taken up; locked, so that what is heard of the plan meanwhile is not lost. */
    public void amendmentTakenUp(UUID agreementId) {
        findByIdOptional(agreementId, LockModeType.PESSIMISTIC_WRITE).ifPresent(KnownPlan::amendmentTakenUp);
    }

    /** The plan, locked until the transaction ends. */
    KnownPlan known(UUID agreementId, Tenant tenant) {
        return findByIdOptional(agreementId, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> {
            KnownPlan plan = new KnownPlan(agreementId, tenant);
            persist(plan);
            return plan;
        });
    }
}
