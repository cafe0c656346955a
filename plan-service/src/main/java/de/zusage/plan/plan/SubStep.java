package de.zusage.plan.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.zusage.kit.event.EventJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a step's own check-list: what somebody does, whose it is, done or not. */
@Schema(name = "SubStep", example = "{\"text\":\"Ask for the form at the counter\",\"side\":\"CLIENT\",\"done\":false}")
record SubStep(
        @NotBlank @Size(max = 300) String text,
        @NotNull Side side,
        @Nullable Boolean done) {

    /** What does not say that it is done is not. */
    SubStep {
        done = Boolean.TRUE.equals(done);
    }

    /** The list as it is sealed; nothing where it is empty. */
    static @Nullable String written(List<SubStep> list) {
        try {
            return list.isEmpty() ? null : EventJson.mapper().writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a check-list can always be written", e);
        }
    }

    static List<SubStep> read(@Nullable String json) {
        try {
            return json == null ? List.of() : EventJson.mapper().readValue(json, new TypeReference<List<SubStep>>() {});
        } catch (JsonProcessingException e) {
            // Not the cause: its message would hold the text.
            throw new IllegalStateException("a check-list cannot be read");
        }
    }
}
