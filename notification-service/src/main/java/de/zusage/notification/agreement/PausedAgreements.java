package de.zusage.notification.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which agreements are paused, and which were; may be learnt before the first step of one is. */
@ApplicationScoped
public class PausedAgreements implements PanacheRepositoryBase<PausedAgreement, UUID> {

    public boolean contains(UUID agreementId) {
        return findByIdOptional(agreementId).filter(PausedAgreement::paused).isPresent();
    }

    /** The pauses of those of these agreements that ever had one. */
    public Map<UUID, Pause> among(Collection<UUID> agreements) {
        return list("id in ?1", agreements).stream()
                .collect(Collectors.toMap(PausedAgreement::id, PausedAgreement::state));
    }

    void add(UUID agreementId, LocalDate pausedOn, Instant at) {
        Optional<PausedAgreement> known = findByIdOptional(agreementId);
        if (known.isPresent()) {
            known.get().pause(pausedOn, at);
        } else {
            persist(new PausedAgreement(agreementId, pausedOn, at));
        }
    }

    void remove(UUID agreementId, Instant at) {
        findByIdOptional(agreementId).ifPresent(paused -> paused.resume(at));
    }

    void forget(UUID agreementId) {
        delete("id", agreementId);
    }
}
