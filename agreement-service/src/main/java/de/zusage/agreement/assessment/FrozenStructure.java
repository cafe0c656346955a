package de.zusage.agreement.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** What was valid on the day an agreement came into force, sealed; no later observation changes it. */
@Entity
class FrozenStructure {
    static final String COLUMN = "frozen_structure.content";

    @Id
    UUID agreementId;

    String authority;
    String office;
    LocalDate frozenOn;
    byte[] content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected FrozenStructure() {}

    FrozenStructure(UUID agreementId, String authority, String office, LocalDate frozenOn, byte[] content) {
        this.agreementId = agreementId;
        this.authority = authority;
        this.office = office;
        this.frozenOn = frozenOn;
        this.content = content;
    }
}
