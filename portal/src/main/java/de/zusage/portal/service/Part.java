package de.zusage.portal.service;

import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One part of a page: what a service answered, or that it did not answer. A refusal (404, 409 …) is no missing part and is
 * thrown on.
 *
 * @param away whether the service did not answer
 */
public record Part<T>(Optional<T> answer, boolean away) {

    /** Asks; a service that is away costs this part and no other. */
    public static <T> Part<T> of(Supplier<T> ask) {
        try {
            return new Part<>(Optional.of(ask.get()), false);
        } catch (ServiceAway | ProcessingException e) {
            return missing();
        }
    }

    /** What nobody answered. */
    public static <T> Part<T> missing() {
        return new Part<>(Optional.empty(), true);
    }

    /** What was answered, if anything was. */
    public Stream<T> stream() {
        return answer.stream();
    }

    /** What was answered; templates look at {@link #away} before. */
    public T value() {
        return answer.orElseThrow();
    }
}
