package de.zusage.plan.referral;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.plan.recipient.RecipientEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom an office referred to a recipient with the client's consent, and what was told of it. */
@Entity
class Referral {
    @Id
    UUID id;

    @Column(updatable = false)
    String authority;

    @Column(updatable = false)
    String office;

    UUID caseId;
    UUID agreementId;

    @Nullable UUID stepId;

    String recipient;
    String goalArea;
    UUID consentId;
    UUID outwardId;

    @Enumerated(EnumType.STRING)
    ReferralState told;

    @Enumerated(EnumType.STRING)
    @Nullable WithdrawReason withdrawReason;

    /** Whether the recipient learnt of it on a topic of its own. */
    boolean toldRecipient;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Referral() {}

    Referral(UUID id, UUID outwardId, Tenant tenant, Wanted wanted) {
        this.id = id;
        this.outwardId = outwardId;
        this.authority = tenant.authority();
        this.office = tenant.office();
        this.caseId = wanted.caseId();
        this.agreementId = wanted.agreementId();
        this.stepId = wanted.stepId();
        this.recipient = wanted.recipient();
        this.goalArea = wanted.goalArea();
        this.consentId = wanted.consentId();
        this.told = ReferralState.SENT;
    }

    /** Who is referred to whom, for what, and by which consent. */
    record Wanted(
            UUID caseId, UUID agreementId, @Nullable UUID stepId, String recipient, String goalArea, UUID consentId) {}

    ReferralEvent sent(LocalDate on) {
        return new ReferralEvent.Sent(agreementId, caseId, id, recipient, goalArea, on);
    }

    /** The same for the recipient. */
    RecipientEvent outward(LocalDate on) {
        return new RecipientEvent.ReferralReceived(outwardId, office, goalArea, on);
    }

    /** Only a person takes a referral back: no consent, agreement or step does (invariant 6). */
    void withdraw(ReceivedReferral received, WithdrawReason reason, LocalDate on) {
        received.withdraw(on);
        withdrawReason = reason;
    }

    /** What became of it since it was last told, once; only how it stands now counts. */
    Optional<ReferralEvent> tell(ReceivedReferral received, LocalDate on) {
        if (told == received.state) {
            return Optional.empty();
        }
        told = received.state;
        LocalDate decided = received.decidedOn == null ? on : received.decidedOn;
        return switch (received.state) {
            case SENT -> Optional.empty();
            case TAKEN -> Optional.of(new ReferralEvent.Taken(agreementId, caseId, id, decided));
            case DECLINED -> Optional.of(new ReferralEvent.Declined(agreementId, caseId, id, decided));
            case WITHDRAWN ->
                Optional.of(new ReferralEvent.Withdrawn(
                        agreementId,
                        caseId,
                        id,
                        withdrawReason == null ? WithdrawReason.OTHER : withdrawReason,
                        decided));
        };
    }
}
