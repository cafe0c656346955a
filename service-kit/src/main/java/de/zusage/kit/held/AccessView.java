package de.zusage.kit.held;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of who read or changed what is held about a person; nobody is named.
 *
 * @param roles in which roles it was done; {@code client} is the person
 * @param office at which office
 * @param action the coded action, which says what it was done for
 * @param read whether something was looked at and nothing changed
 */
public record AccessView(
        UUID id,
        Instant at,
        @Schema(examples = "adviser") List<String> roles,
        @Schema(examples = "stuttgart-a") String office,
        @Schema(examples = "read") String action,
        @Schema(examples = "plan") String kind,
        boolean read) {}
