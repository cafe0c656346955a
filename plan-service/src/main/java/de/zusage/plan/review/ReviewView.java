package de.zusage.plan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.plan.plan.Cause;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review as it is shown. */
@Schema(name = "Review")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        UUID id,
        LocalDate plannedOn,
        ReviewMode mode,
        boolean closing,
        @Nullable Party requestedBy,
        ReviewState state,
        @Nullable LocalDate heldOn,
        @Nullable Cause cause) {

    public static ReviewView of(Review review) {
        return new ReviewView(
                review.id(),
                review.plannedOn(),
                review.mode(),
                review.closing(),
                review.requestedBy(),
                review.state(),
                review.heldOn(),
                review.cause());
    }
}
