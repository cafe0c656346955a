package de.zusage.notification.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which agreements are over; may be learnt before the first step of one is. */
@ApplicationScoped
public class EndedAgreements implements PanacheRepositoryBase<EndedAgreement, UUID> {

    public boolean contains(UUID agreementId) {
        return findByIdOptional(agreementId).isPresent();
    }

    /** Those of these agreements that are over. */
    public Set<UUID> among(Collection<UUID> agreements) {
        return list("id in ?1", agreements).stream().map(EndedAgreement::id).collect(Collectors.toSet());
    }

    void forget(UUID agreementId) {
        delete("id", agreementId);
    }

    void add(UUID agreementId, LocalDate endedOn) {
        if (!contains(agreementId)) {
            persist(new EndedAgreement(agreementId, endedOn));
        }
    }
}
