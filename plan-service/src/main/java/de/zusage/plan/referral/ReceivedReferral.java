package de.zusage.plan.referral;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral as its recipient knows it: under an id made for this recipient alone, and of no client. */
@Entity
class ReceivedReferral {
    @Id
    UUID id;

    @Column(updatable = false)
    String authority;

    /** Who sent it: the recipient must know whom to ask. */
    @Column(updatable = false)
    String office;

    @Column(updatable = false)
    String recipient;

    @Column(updatable = false)
    String goalArea;

    @Enumerated(EnumType.STRING)
    ReferralState state;

    @Column(updatable = false)
    LocalDate sentOn;

    @Nullable LocalDate decidedOn;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReceivedReferral() {}

    ReceivedReferral(UUID id, Referral referral, LocalDate sentOn) {
        this.id = id;
        this.authority = referral.authority;
        this.office = referral.office;
        this.recipient = referral.recipient;
        this.goalArea = referral.goalArea;
        this.state = ReferralState.SENT;
        this.sentOn = sentOn;
    }

    /** The recipient takes it on. */
    void take(LocalDate on) {
        requireOpen();
        decide(ReferralState.TAKEN, on);
    }

    /** The recipient does not; what was taken on stays so. */
    void decline(LocalDate on) {
        requireOpen();
        decide(ReferralState.DECLINED, on);
    }

    /** The office takes it back, also after the recipient took it on. */
    void withdraw(LocalDate on) {
        requireNotOver();
        decide(ReferralState.WITHDRAWN, on);
    }

    private void decide(ReferralState decided, LocalDate on) {
        state = decided;
        decidedOn = on;
    }

    private void requireOpen() {
        requireNotOver();
        if (state == ReferralState.TAKEN) {
            throw new RuleViolation("referral-is-taken", "The referral was taken on already.");
        }
    }

    private void requireNotOver() {
        if (state.isOver()) {
            throw new RuleViolation("referral-is-over", "The referral was declined or withdrawn.");
        }
    }
}
