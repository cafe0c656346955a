package de.zusage.agreement.rights;

import de.zusage.agreement.rights.RightsApi.Against;
import de.zusage.agreement.rights.RightsApi.HowSaid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the client objects to, from that day on. */
@Entity
class Objection {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;

    @Enumerated(EnumType.STRING)
    Against against;

    @Enumerated(EnumType.STRING)
    HowSaid how;

    LocalDate raisedOn;
    UUID recordedBy;
    Instant recordedAt;

    @Nullable LocalDate withdrawnOn;

    /** Nothing of one that was withdrawn before this was asked. */
    @Enumerated(EnumType.STRING)
    @Nullable HowSaid withdrawnHow;

    @Nullable UUID withdrawnBy;

    @SuppressWarnings("NullAway.Init") // filled field by field, or by Hibernate
    Objection() {}

    boolean stands() {
        return withdrawnOn == null;
    }

    /** Twice is once. */
    boolean withdraw(HowSaid said, UUID person, LocalDate on) {
        if (!stands()) {
            return false;
        }
        withdrawnOn = on;
        withdrawnHow = said;
        withdrawnBy = person;
        return true;
    }
}
