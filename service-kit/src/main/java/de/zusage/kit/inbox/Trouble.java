package de.zusage.kit.inbox;

import de.zusage.kit.crypto.KeyUnavailable;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
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

    /** Raised by the kit's trigger where a row names something that was erased. */
    private static final String ERASED = "ZT005";

    /** Raised where something is to be erased of which an event has not reached its topic. */
    private static final String STILL_TOLD = "ZT004";

    static Trouble of(Throwable thrown) {
        Trouble worst = REFUSED;
        for (Throwable next : all(thrown)) {
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
        }
        return worst;
    }

    /** Whether the event would write of something that was erased. */
    static boolean namesErased(Throwable thrown) {
        return isState(thrown, ERASED);
    }

    /** Whether the event has to wait until this service has told what it told before. */
    static boolean stillTold(Throwable thrown) {
        return isState(thrown, STILL_TOLD);
    }

    private static boolean isState(Throwable thrown, String state) {
        return all(thrown).stream()
                .anyMatch(each -> each instanceof SQLException sql && state.equals(sql.getSQLState()));
    }

    /** The exception with what caused it and what it suppressed, the nearest first. */
    private static List<Throwable> all(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable next = open.removeFirst();
            if (seen.add(next)) {
                all.add(next);
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                open.addAll(List.of(next.getSuppressed()));
            }
        }
        return all;
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
