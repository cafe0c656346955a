package de.zusage.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;

/** The listeners of this service by the name of their consumer. */
@ApplicationScoped
class Listeners {

    private final Instance<EventListener> listeners;

    Listeners(@Any Instance<EventListener> listeners) {
        this.listeners = listeners;
    }

    List<EventListener> all() {
        return listeners.stream().toList();
    }

    Optional<EventListener> find(String consumer) {
        return listeners.stream()
                .filter(listener -> listener.consumer().equals(consumer))
                .findFirst();
    }
}
