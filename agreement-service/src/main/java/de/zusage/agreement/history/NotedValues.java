package de.zusage.agreement.history;

import de.zusage.kit.crypto.Opener;
import de.zusage.kit.crypto.PersonKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens what {@link FieldChanges} sealed. */
@ApplicationScoped
public class NotedValues {
    private final PersonKeys keys;

    NotedValues(PersonKeys keys) {
        this.keys = keys;
    }

    /** For any number of changes of one case; reads the client's key once. */
    @Transactional(TxType.MANDATORY)
    public Reading of(UUID casefile) {
        return new Reading(keys.opener(casefile));
    }

    /** Opens the values of one case. */
    public static final class Reading {
        private final Opener opener;

        Reading(Opener opener) {
            this.opener = opener;
        }

        public @Nullable String old(UUID id, byte @Nullable [] sealed) {
            return sealed == null ? null : opener.open(FieldChanges.oldColumn(id), sealed);
        }

        public @Nullable String now(UUID id, byte @Nullable [] sealed) {
            return sealed == null ? null : opener.open(FieldChanges.newColumn(id), sealed);
        }
    }
}
