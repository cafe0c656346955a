package de.zusage.plan.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** A sealed text about a plan or one of its steps. */
@Entity
class PlanText {
    @Id
    UUID id;

    String authority;
    String office;
    UUID planId;
    UUID about;

    @Enumerated(EnumType.STRING)
    Kind kind;

    byte[] content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlanText() {}

    PlanText(UUID id, Plan plan, UUID about, Kind kind, byte[] content) {
        this.id = id;
        this.authority = plan.authority();
        this.office = plan.office();
        this.planId = plan.id();
        this.about = about;
        this.kind = kind;
        this.content = content;
    }

    /** What the text is. */
    enum Kind {
        NOTE,
        CRITERION,
        SUB_STEPS
    }
}
