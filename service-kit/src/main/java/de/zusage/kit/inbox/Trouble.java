package de.zusage.kit.inbox;

import de.zusage.kit.crypto.KeyUnavailable;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of trouble an exception means for the event that was being handled. */
enum Trouble {
    /** The event itself is refused: its stream is parked. */
    REFUSED,
    /** Possibly a race, possibly the event: a few attempts, then parked. */
    DOUBTFUL,
    /** The database or the key service is in trouble, not the event: tried again in place, for ever. */
    TRANSIENT;

    static Trouble of(Throwable thrown) {
        Trouble worst = REFUSED;
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable next = open.removeFirst();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof KeyUnavailable missing) {
                // One carrier's key must not keep the events of others waiting: its streams are parked until it is
                // back.
                return missing.withdrawn() ? REFUSED : TRANSIENT;
            }
            if (next instanceof SQLException sql) {
                return ofState(sql.getSQLState());
            }
            if (next instanceof PersistenceException
                    || next.getClass().getName().startsWith("jakarta.transaction.")) {
                worst = DOUBTFUL;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            open.addAll(java.util.List.of(next.getSuppressed()));
        }
        return worst;
    }

    /** Bad data (22), a constraint (23), a foreign row (42501) and a missing tenant (ZT) can be the event's fault. */
    private static Trouble ofState(@Nullable String state) {
        boolean ofTheEvent = state != null
                && (state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("ZT")
                        || state.equals("42501"));
        return ofTheEvent ? DOUBTFUL : TRANSIENT;
    }
}
