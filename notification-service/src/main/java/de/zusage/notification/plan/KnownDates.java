package de.zusage.notification.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The dates this service knows of the office at work. */
@ApplicationScoped
public class KnownDates implements PanacheRepositoryBase<KnownDate, UUID> {

    List<KnownDate> openOf(UUID agreementId) {
        return list("agreementId = ?1 and over is null", agreementId);
    }
}
