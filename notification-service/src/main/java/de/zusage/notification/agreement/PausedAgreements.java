package de.zusage.notification.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which agreements are paused, and which were; may be learnt before the first step of one is. */
@ApplicationScoped
public class PausedAgreements implements PanacheRepositoryBase<PausedAgreement, UUID> {

    private final Clock clock;

    PausedAgreements(Clock clock) {
        this.clock = clock;
    }

    public boolean contains(UUID agreementId) {
        return findByIdOptional(agreementId).filter(PausedAgreement::paused).isPresent();
    }

    /** The pauses of those of these agreements that ever had one. */
    public Map<UUID, Pause> among(Collection<UUID> agreements) {
        return list("id in ?1", agreements).stream()
                .collect(Collectors.toMap(PausedAgreement::id, PausedAgreement::state));
    }

    void add(UUID agreementId, LocalDate pausedOn) {
        Optional<PausedAgreement> known = findByIdOptional(agreementId);
        if (known.isPresent()) {
            known.get().pause(pausedOn, clock.instant());
        } else {
            persist(new PausedAgreement(agreementId, pausedOn, clock.instant()));
        }
    }

    void remove(UUID agreementId) {
        findByIdOptional(agreementId).ifPresent(paused -> paused.resume(clock.instant()));
    }
}
