package de.zusage.agreement.declaration;

import de.zusage.agreement.declaration.DeclarationApi.HowTold;
import de.zusage.agreement.office.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That the information on data protection was given, in which words and how. Written once, never changed. */
@Entity
@Immutable
class Notice {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;
    int wordingVersion;
    String language;

    @Enumerated(EnumType.STRING)
    HowTold how;

    @Enumerated(EnumType.STRING)
    @Nullable Regime regime;

    LocalDate givenOn;
    UUID recordedBy;
    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // filled field by field, or by Hibernate
    Notice() {}
}
