package de.zusage.plan.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A word of the client on a step, kept for good: a later one, from whomever it comes, does not make it unsaid. */
@Entity
@Immutable
class SaidVerdict {
    @Id
    UUID id;

    String authority;
    String office;
    UUID planId;
    UUID stepId;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable Cause cause;

    @Enumerated(EnumType.STRING)
    VerdictSource source;

    LocalDate recordedOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SaidVerdict() {}

    SaidVerdict(UUID id, Plan plan, PlanEvent.StepVerdictRecorded said) {
        this.id = id;
        this.authority = plan.authority();
        this.office = plan.office();
        this.planId = plan.id();
        this.stepId = said.stepId();
        this.outcome = said.verdict();
        this.cause = said.cause();
        this.source = said.source();
        this.recordedOn = said.recordedOn();
    }
}
