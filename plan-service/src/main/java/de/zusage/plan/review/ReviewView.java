package de.zusage.plan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.plan.plan.Cause;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review as it is shown; {@code begin} is absent while only its day is set, its place is read with the review itself. */
@Schema(name = "Review")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        UUID id,
        LocalDate plannedOn,
        @Nullable OffsetDateTime begin,
        ReviewMode mode,
        boolean closing,
        @Nullable Party requestedBy,
        ReviewState state,
        @Nullable LocalDate heldOn,
        @Nullable Cause cause,
        Interpreter interpreter,
        @Nullable String interpreterLanguage,
        @Nullable UUID replacedBy) {

    public static ReviewView of(Review review) {
        LocalTime at = review.plannedAt();
        return new ReviewView(
                review.id(),
                review.plannedOn(),
                at == null ? null : Meeting.begin(review.plannedOn(), at),
                review.mode(),
                review.closing(),
                review.requestedBy(),
                review.state(),
                review.heldOn(),
                review.cause(),
                review.interpreter(),
                review.interpreterLanguage(),
                review.replacedBy());
    }
}
