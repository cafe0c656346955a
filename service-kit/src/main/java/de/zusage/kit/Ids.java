package de.zusage.kit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes ids: UUIDv7, so that indexes grow at one end; entities get them from here and never make one. */
@ApplicationScoped
public class Ids {

    /** An id in words, as this system writes it. */
    public static final String TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    public UUID next() {
        return generator.generate();
    }

    /** For the eyes of others: says neither when it was made nor which one was made next. */
    public UUID unordered() {
        return UUID.randomUUID();
    }
}
