package de.zusage.plan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a step ended as the client sees it; why it was not met may stay unsaid. */
@Embeddable
public record ClientVerdict(
        @Column(name = "verdict") @Enumerated(EnumType.STRING)
        Outcome outcome,

        @Column(name = "verdict_cause") @Enumerated(EnumType.STRING) @Nullable Cause cause,

        @Column(name = "verdict_source") @Enumerated(EnumType.STRING)
        VerdictSource source,

        @Column(name = "verdict_on") LocalDate recordedOn) {

    boolean differsFrom(StepState state, @Nullable Cause given) {
        return !outcome.name().equals(state.name()) || (cause != null && cause != given);
    }
}
