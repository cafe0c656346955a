package de.zusage.reporting.pull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that can be pulled: of a release, or of the answer to a question. */
public record Pulled(@Nullable UUID release, @Nullable UUID question, String name, String format) {

    public static Pulled ofRelease(UUID release, String name, String format) {
        return new Pulled(release, null, name, format);
    }

    public static Pulled ofQuestion(UUID question, String name, String format) {
        return new Pulled(null, question, name, format);
    }
}
