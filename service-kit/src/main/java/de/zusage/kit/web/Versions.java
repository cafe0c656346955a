package de.zusage.kit.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Optimistic locking over HTTP: ETag on reads, If-Match on writes. */
public final class Versions {

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses a write without If-Match (428) and one that was made against another version (412). */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(428, "precondition-required", "Send the ETag of what you changed as If-Match.");
        }
        if (!ifMatch.trim().equals('"' + Long.toString(version) + '"')) {
            throw new Refused(new Problem(
                    412,
                    "version-outdated",
                    "It was changed since it was read. Read it again.",
                    Map.of("currentVersion", version)));
        }
    }
}
