package de.zusage.notification.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Which agreements are paused; may be learnt before the first step of one is. */
@ApplicationScoped
public class PausedAgreements implements PanacheRepositoryBase<PausedAgreement, UUID> {

    public boolean contains(UUID agreementId) {
        return findByIdOptional(agreementId).isPresent();
    }

    void add(UUID agreementId, LocalDate pausedOn) {
        if (!contains(agreementId)) {
            persist(new PausedAgreement(agreementId, pausedOn));
        }
    }

    void remove(UUID agreementId) {
        deleteById(agreementId);
    }
}
