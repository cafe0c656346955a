package de.zusage.agreement.retention;

import de.zusage.agreement.retention.RetentionApi.NewHold;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case is not erased before that day, for a coded reason; by a role, never by a name. */
@Entity
class LegalHold {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;

    @Enumerated(EnumType.STRING)
    HoldReason reason;

    LocalDate until;
    String setBy;
    Instant setAt;

    @Nullable String liftedBy;

    @Nullable Instant liftedAt;

    long revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LegalHold() {}

    /** Noted in which role it was set, and when. */
    LegalHold(UUID id, Tenant tenant, NewHold wanted, String role, Instant at) {
        this.id = id;
        this.authority = tenant.authority();
        this.office = tenant.office();
        this.casefileId = wanted.caseId();
        this.reason = wanted.reason();
        this.until = wanted.until();
        this.setBy = role;
        this.setAt = at;
        this.revision = 1;
    }

    /** It stands no longer; once is enough. */
    void lift(String role, Instant at) {
        if (liftedAt != null) {
            throw new RuleViolation("hold-was-lifted", "This hold was lifted before.");
        }
        liftedBy = role;
        liftedAt = at;
        revision++;
    }
}
