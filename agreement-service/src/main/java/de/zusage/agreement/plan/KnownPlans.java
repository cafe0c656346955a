package de.zusage.agreement.plan;

import de.zusage.kit.tenancy.Tenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The plans this service has heard of. */
@ApplicationScoped
public class KnownPlans implements PanacheRepositoryBase<KnownPlan, UUID> {

    KnownPlan known(UUID agreementId, Tenant tenant) {
        return findByIdOptional(agreementId).orElseGet(() -> {
            KnownPlan plan = new KnownPlan(agreementId, tenant);
            persist(plan);
            return plan;
        });
    }
}
