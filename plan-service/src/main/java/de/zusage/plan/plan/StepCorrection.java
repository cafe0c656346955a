package de.zusage.plan.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of a step's history: an outcome that was wrong, what stands since, who said so and why. */
@Entity
@Immutable
class StepCorrection {
    @Id
    UUID id;

    String authority;
    String office;
    UUID planId;
    UUID stepId;

    @Enumerated(EnumType.STRING)
    StepState oldState;

    @Enumerated(EnumType.STRING)
    @Nullable Cause oldCause;

    LocalDate oldFinalOn;

    @Enumerated(EnumType.STRING)
    @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable Cause cause;

    @Enumerated(EnumType.STRING)
    CorrectionReason reason;

    LocalDate correctedOn;
    UUID correctedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StepCorrection() {}

    /** Of a step that has its outcome still. */
    StepCorrection(UUID id, Plan plan, Step step, Correction wanted, LocalDate on, UUID by) {
        this.id = id;
        this.authority = plan.authority();
        this.office = plan.office();
        this.planId = plan.id();
        this.stepId = step.id();
        this.oldState = step.state();
        this.oldCause = step.cause();
        this.oldFinalOn = Objects.requireNonNull(step.finalOn());
        this.outcome = wanted.outcome();
        this.cause = wanted.cause();
        this.reason = wanted.reason();
        this.correctedOn = on;
        this.correctedBy = by;
    }
}
