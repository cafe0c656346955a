package de.zusage.agreement.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What was frozen at the second signature, as it is known better since, sealed; what was frozen stays beside it. */
@Entity
class CorrectedStructure {
    static final String COLUMN = "corrected_structure.content";

    @Id
    UUID id;

    UUID agreementId;
    String authority;
    String office;
    Instant correctedAt;
    byte[] content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CorrectedStructure() {}

    CorrectedStructure(
            UUID id, UUID agreementId, String authority, String office, Instant correctedAt, byte[] content) {
        this.id = id;
        this.agreementId = agreementId;
        this.authority = authority;
        this.office = office;
        this.correctedAt = correctedAt;
        this.content = content;
    }
}
