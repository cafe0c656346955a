package de.zusage.notification.leave;

import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the office of a way out as the job role, which sees them all and shows none. */
@ApplicationScoped
class LeaveLookup {

    private static final String BY_HASH = "select authority, office, id from leave_link where secret_hash = ?";

    private final Rounds rounds;

    LeaveLookup(Rounds rounds) {
        this.rounds = rounds;
    }

    /** The way out and whose it is. */
    Optional<Stop<UUID>> find(String hash) {
        return rounds.find(BY_HASH, List.of(hash), row -> row.getObject(3, UUID.class)).stream()
                .findAny();
    }
}
