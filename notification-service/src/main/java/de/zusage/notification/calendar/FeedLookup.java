package de.zusage.notification.calendar;

import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the office of an address as the job role, which sees all feeds and shows none. */
@ApplicationScoped
class FeedLookup {

    private static final String BY_HASH = "select authority, office, id from calendar_feed where secret_hash = ?";

    private final Rounds rounds;

    FeedLookup(Rounds rounds) {
        this.rounds = rounds;
    }

    /** The feed and whose it is. */
    Optional<Stop<UUID>> find(String hash) {
        return rounds.find(BY_HASH, List.of(hash), row -> row.getObject(3, UUID.class)).stream()
                .findAny();
    }
}
