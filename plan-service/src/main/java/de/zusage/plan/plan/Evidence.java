package de.zusage.plan.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that shows what was done; a file is kept elsewhere and known by its SHA-256. */
@Entity
class Evidence {
    @Id
    UUID id;

    String authority;
    String office;
    UUID planId;
    UUID stepId;

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    LocalDate datedOn;

    @Nullable String sha256;

    LocalDate recordedOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Evidence() {}

    Evidence(UUID id, Plan plan, UUID stepId, EvidenceApi.EvidenceRequest shown, LocalDate on) {
        this.id = id;
        this.authority = plan.authority();
        this.office = plan.office();
        this.planId = plan.id();
        this.stepId = stepId;
        this.kind = shown.kind();
        this.datedOn = shown.datedOn();
        this.sha256 = shown.sha256();
        this.recordedOn = on;
    }
}
