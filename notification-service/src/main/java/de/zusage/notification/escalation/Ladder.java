package de.zusage.notification.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom an escalation of one case can reach today, from the nearest to the farthest. */
record Ladder(List<Rung> rungs) {

    /** Somebody at one level; at the carrier perhaps nobody who is known by name. */
    record Rung(Level level, @Nullable UUID person) {}

    Optional<Rung> first() {
        return rungs.stream().findFirst();
    }

    /** Where it goes from that level: past levels with nobody, and past everybody who has had it already. */
    Optional<Rung> above(Level level, Collection<UUID> asked) {
        return rungs.stream()
                .filter(rung -> rung.level().compareTo(level) > 0)
                .filter(rung -> rung.person() == null || !asked.contains(rung.person()))
                .findFirst();
    }
}
