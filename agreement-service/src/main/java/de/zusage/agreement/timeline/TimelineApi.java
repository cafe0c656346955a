package de.zusage.agreement.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the timeline answers. */
interface TimelineApi {

    /**
     * One thing that somebody did, or that happened by itself.
     *
     * @param roles in which roles it was done; {@code system} where nobody did it
     * @param person the subject of the login, for the office; the client is told the role alone
     * @param action the coded action, {@code words} says it in the language asked for
     * @param read whether something was looked at and nothing changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID id,
            Instant at,
            List<String> roles,
            @Nullable UUID person,
            @Schema(examples = "offer") String action,
            @Schema(examples = "agreement") String kind,
            UUID object,
            boolean read,

            @Schema(examples = "Agreement offered to both sides")
            String words,

            List<Change> changes) {}

    /**
     * What one field said before and after.
     *
     * @param version the version of the agreement it belongs to
     * @param disputed true where the client disputes this field now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            @Schema(examples = "state") String field,
            @Nullable Integer version,
            String words,
            @Nullable String old,
            @Nullable String now,
            @Nullable Boolean disputed) {}
}
