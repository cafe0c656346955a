package de.zusage.agreement.rights;

import de.zusage.agreement.rights.RightsApi.HowInformed;
import de.zusage.agreement.rights.RightsApi.HowSaid;
import de.zusage.agreement.rights.RightsApi.Lifting;
import de.zusage.agreement.rights.RightsApi.RestrictionReason;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a case is kept and not worked with, since when and until when. */
@Entity
class Restriction {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;

    @Enumerated(EnumType.STRING)
    RestrictionReason reason;

    @Enumerated(EnumType.STRING)
    HowSaid how;

    LocalDate restrictedOn;
    UUID recordedBy;
    Instant recordedAt;

    @Nullable LocalDate informedOn;

    @Enumerated(EnumType.STRING)
    @Nullable HowInformed informedHow;

    @Nullable LocalDate liftedOn;

    @Nullable UUID liftedBy;

    @SuppressWarnings("NullAway.Init") // filled field by field, or by Hibernate
    Restriction() {}

    /** Not before the client was told that it would be lifted (Art. 18(3) DSGVO). */
    void lift(Lifting lifting, UUID person, LocalDate on) {
        if (liftedOn != null) {
            throw new RuleViolation("restriction-is-lifted", "This restriction was lifted before.");
        }
        if (lifting.informedOn().isAfter(on) || lifting.informedOn().isBefore(restrictedOn)) {
            throw new InvalidInput("informed-on", "The client is told after it began and before it is lifted.");
        }
        informedOn = lifting.informedOn();
        informedHow = lifting.informedHow();
        liftedBy = person;
        liftedOn = on;
    }
}
