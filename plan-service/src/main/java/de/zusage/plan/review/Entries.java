package de.zusage.plan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import de.zusage.plan.offer.GoalArea;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has been entered of a review so far: as when it is held, and any of it may be missing. All of it is kept sealed. */
@Schema(name = "ReviewEntries", example = """
                {"heldOn":"2026-06-02","outcomes":[{"stepId":"0197b000-0000-7000-8000-00000000d001",
                "cause":"OFFER_MISSING"}],"obstacles":["OFFER_FULL"],"note":"Waits for an evening course."}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entries(
        @Nullable LocalDate heldOn,
        @Nullable @Size(max = 200) List<@NotNull @Valid StepSoFar> outcomes,
        @Nullable LocalDate nextReviewOn,
        @Nullable Party amendmentRequestedBy,
        @Nullable @Size(max = 20) Set<@NotNull Obstacle> obstacles,
        @Nullable @Size(max = 20) Set<@NotNull GoalArea> offersMissing,
        @Nullable @Size(min = 1, max = 4000) String note) {

    /** What has been entered about one step; a cause may be there before the outcome. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepSoFar(
            @NotNull UUID stepId,
            @Nullable Outcome outcome,
            @Nullable Cause cause) {}

    static final Entries NONE = new Entries(null, null, null, null, null, null, null);

    /** The steps that are named. */
    List<UUID> steps() {
        return outcomes == null
                ? List.of()
                : outcomes.stream().map(StepSoFar::stepId).toList();
    }

    String text() {
        try {
            return EventJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entries do not serialise", e);
        }
    }

    static Entries of(String text) {
        try {
            return EventJson.mapper().readValue(text, Entries.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entries do not parse", e);
        }
    }
}
