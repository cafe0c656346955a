package de.zusage.notification.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Which agreements are over; may be learnt before the first step of one is. */
@ApplicationScoped
public class EndedAgreements implements PanacheRepositoryBase<EndedAgreement, UUID> {

    public boolean contains(UUID agreementId) {
        return findByIdOptional(agreementId).isPresent();
    }

    void add(UUID agreementId, LocalDate endedOn) {
        if (!contains(agreementId)) {
            persist(new EndedAgreement(agreementId, endedOn));
        }
    }
}
