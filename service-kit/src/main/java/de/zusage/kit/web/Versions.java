package de.zusage.kit.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Optimistic locking over HTTP: ETag on reads, If-Match on writes. */
public final class Versions {

    /** RFC 9110 §8.8.3: quoted; a weak one may be sent, and matches nothing (§13.1.1). */
    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Refuses a write without If-Match (428), with one that is no list of entity tags (400), and one that was made
     * against another version (412); {@code *} would overwrite what nobody read, so it is another version.
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(428, "precondition-required", "Send the ETag of what you changed as If-Match.");
        }
        List<String> tags = Stream.of(ifMatch.split(",", -1)).map(String::trim).toList();
        if (!tags.equals(List.of("*"))
                && !tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw new InvalidInput(
                    "invalid-if-match", "If-Match takes the ETag as it was answered, with its quotation marks: \"3\".");
        }
        if (!tags.contains('"' + Long.toString(version) + '"')) {
            throw new Refused(new Problem(
                    412,
                    "version-outdated",
                    "It was changed since it was read. Read it again.",
                    Map.of("currentVersion", version)));
        }
    }
}
