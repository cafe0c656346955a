package de.zusage.kit.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Streams, or topics, that the relay leaves alone for a while because their last send failed; each failure doubles the wait. */
final class Stopped {

    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final int MOST_DOUBLINGS = 6;

    private final Map<String, Stop> stops = new HashMap<>();

    List<String> now() {
        long now = System.nanoTime();
        return stops.entrySet().stream()
                .filter(stop -> stop.getValue().until - now > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    void add(String name) {
        int failures = stops.containsKey(name) ? stops.get(name).failures + 1 : 0;
        long wait = FIRST << Math.min(failures, MOST_DOUBLINGS);
        stops.put(name, new Stop(System.nanoTime() + wait, failures));
    }

    void clear(String name) {
        stops.remove(name);
    }

    private record Stop(long until, int failures) {}
}
