package de.zusage.plan.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import de.zusage.plan.offer.GoalArea;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The minutes of a review: codes, and a note that never leaves this service. All of it is kept sealed. */
@Schema(name = "Findings")
record Findings(
        List<Obstacle> obstacles,
        List<GoalArea> offersMissing,
        @Nullable String note) {

    static final Findings NONE = new Findings(List.of(), List.of(), null);

    String text() {
        try {
            return EventJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("minutes do not serialise", e);
        }
    }

    static Findings of(String text) {
        try {
            return EventJson.mapper().readValue(text, Findings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("minutes do not parse", e);
        }
    }
}
