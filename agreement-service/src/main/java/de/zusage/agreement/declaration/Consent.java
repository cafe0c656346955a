package de.zusage.agreement.declaration;

import de.zusage.agreement.declaration.DeclarationApi.ConsentStatus;
import de.zusage.agreement.declaration.DeclarationApi.HowGiven;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One word of the client: for one purpose, one recipient, in one wording. A consent is withdrawn, never changed. */
@Entity
class Consent {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Nullable String recipient;

    byte @Nullable [] recipientName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> handsOver;

    int wordingVersion;
    String language;

    @Enumerated(EnumType.STRING)
    HowGiven how;

    boolean refused;

    LocalDate givenOn;
    UUID givenBy;
    Instant givenAt;

    @Nullable LocalDate withdrawnOn;

    @Nullable UUID withdrawnBy;

    @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // filled field by field, or by Hibernate
    Consent() {}

    ConsentStatus status() {
        if (refused) {
            return ConsentStatus.REFUSED;
        }
        return withdrawnOn == null ? ConsentStatus.CURRENT : ConsentStatus.WITHDRAWN;
    }

    GivenConsent given() {
        return new GivenConsent(
                id,
                wordingVersion,
                language,
                givenOn,
                handsOver.stream().map(Consented::valueOf).toList());
    }

    /** The recipient as events tell it: no event says to which office a client goes. */
    @Nullable String told() {
        return purpose == Purpose.TRANSFER ? null : recipient;
    }

    /** Without a reason and without a condition; false where it was withdrawn before, or was a no. */
    boolean withdraw(UUID person, LocalDate on, Instant at) {
        if (refused || withdrawnOn != null) {
            return false;
        }
        withdrawnOn = on;
        withdrawnBy = person;
        withdrawnAt = at;
        return true;
    }
}
