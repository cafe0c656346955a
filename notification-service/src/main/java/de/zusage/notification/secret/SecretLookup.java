package de.zusage.notification.secret;

import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the office of a secret address as the job role, which sees them all and shows none. */
@ApplicationScoped
public class SecretLookup {

    private final Rounds rounds;

    SecretLookup(Rounds rounds) {
        this.rounds = rounds;
    }

    /** The row with that {@code secret_hash} in a table of ours, and whose it is; the name is a constant, never input. */
    public Optional<Stop<UUID>> find(String table, String hash) {
        String byHash = "select authority, office, id from " + table + " where secret_hash = ?";
        return rounds.find(byHash, List.of(hash), row -> row.getObject(3, UUID.class)).stream()
                .findAny();
    }
}
