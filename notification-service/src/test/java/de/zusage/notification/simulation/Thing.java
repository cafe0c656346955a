package de.zusage.notification.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A step or a review of the simulated pilot, as its people know it. */
final class Thing {

    final UUID id;
    final boolean review;
    final String side;
    private final NavigableMap<Instant, LocalDate> days = new TreeMap<>();
    private Optional<Instant> over = Optional.empty();

    Thing(UUID id, boolean review, String side) {
        this.id = id;
        this.review = review;
        this.side = side;
    }

    void due(LocalDate day, Instant since) {
        days.put(since, day);
    }

    void over(Instant since) {
        over = Optional.of(since);
    }

    boolean isClients() {
        return review || side.equals("CLIENT");
    }

    boolean isOffices() {
        return review || !side.equals("CLIENT");
    }

    boolean isOpen(Instant at) {
        return over.map(at::isBefore).orElse(true);
    }

    /** The day that was said last before then. */
    Optional<LocalDate> dueOn(Instant at) {
        return Optional.ofNullable(days.floorEntry(at)).map(Map.Entry::getValue);
    }

    /** Each day it ever had, with when that was said and when another one was. */
    NavigableMap<Instant, LocalDate> days() {
        return days;
    }
}
