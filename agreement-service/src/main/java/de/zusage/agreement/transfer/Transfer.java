package de.zusage.agreement.transfer;

import de.zusage.agreement.declaration.Consented;
import de.zusage.agreement.declaration.GivenConsent;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A proposal to take a client over, as one of the two offices has it; both rows go through the same states at once. */
@Entity
class Transfer {
    static final String WITHOUT_CONSENT = "transfer-without-consent";

    @Id
    UUID id;

    String authority;
    String office;
    UUID transferId;

    @Enumerated(EnumType.STRING)
    Direction direction;

    String otherAuthority;
    String otherOffice;
    String otherCarrier;

    @Nullable UUID casefileId;

    @Nullable UUID agreementId;

    String contactLanguage;
    boolean interpreterNeeded;

    @Nullable UUID consentId;

    int consentWording;
    String consentLanguage;
    LocalDate consentOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> handsOver;

    @Enumerated(EnumType.STRING)
    TransferState state;

    LocalDate proposedOn;
    LocalDate respondBy;

    @Nullable LocalDate settledOn;

    @Nullable @Enumerated(EnumType.STRING)
    Rejection rejection;

    long revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Transfer() {}

    Transfer(UUID id, Direction direction, Tenant own, Other other, Proposal proposal) {
        this.id = id;
        this.direction = direction;
        this.authority = own.authority();
        this.office = own.office();
        this.otherAuthority = other.tenant().authority();
        this.otherOffice = other.tenant().office();
        this.otherCarrier = other.carrier();
        this.transferId = proposal.transferId();
        this.contactLanguage = proposal.contactLanguage();
        this.interpreterNeeded = proposal.interpreterNeeded();
        this.consentId = direction == Direction.OUTGOING ? proposal.consent().id() : null;
        this.consentWording = proposal.consent().wording();
        this.consentLanguage = proposal.consent().language();
        this.consentOn = proposal.consent().givenOn();
        this.handsOver =
                proposal.consent().handsOver().stream().map(Enum::name).sorted().toList();
        this.proposedOn = proposal.proposedOn();
        this.respondBy = proposal.respondBy();
        this.state = TransferState.PROPOSED;
        this.revision = 1;
    }

    /** The office at the other end. */
    record Other(Tenant tenant, String carrier) {}

    /** What both offices know of a proposal. */
    record Proposal(
            UUID transferId,
            String contactLanguage,
            boolean interpreterNeeded,
            GivenConsent consent,
            LocalDate proposedOn,
            LocalDate respondBy) {}

    Tenant other() {
        return new Tenant(otherAuthority, otherOffice);
    }

    boolean hands(Consented what) {
        return handsOver.contains(what.name());
    }

    /** Only what waits is answered, and only in time. */
    void requireAnswerable(LocalDate today) {
        requireProposed();
        if (today.isAfter(respondBy)) {
            throw new RuleViolation("transfer-expired", "The time to answer this proposal is over.");
        }
    }

    /** Asked at the very moment of leaving: the client may have taken the consent back since the proposal. */
    void requireConsent(boolean live) {
        if (!live) {
            throw new RuleViolation(WITHOUT_CONSENT, "The client no longer agrees to the transfer to this office.");
        }
    }

    /** The client agreed to one carrier's office; another carrier may use the same key. */
    void requireReceiver(String carrier) {
        if (!carrier.equals(otherCarrier)) {
            throw new RuleViolation(
                    "transfer-of-another-carrier", "The client agreed to an office of another carrier.");
        }
    }

    void accept(LocalDate today) {
        requireAnswerable(today);
        settle(TransferState.ACCEPTED, today);
    }

    void reject(Rejection why, LocalDate today) {
        requireAnswerable(today);
        rejection = why;
        settle(TransferState.REJECTED, today);
    }

    /** By the office that proposed it, by the client, or because the agreement came to its end. */
    void withdraw(LocalDate today) {
        requireProposed();
        settle(TransferState.WITHDRAWN, today);
    }

    void expire(LocalDate today) {
        requireProposed();
        if (!today.isAfter(respondBy)) {
            throw new RuleViolation("transfer-not-expired", "There is still time to answer this proposal.");
        }
        settle(TransferState.EXPIRED, today);
    }

    private void settle(TransferState end, LocalDate on) {
        state = end;
        settledOn = on;
        revision++;
    }

    private void requireProposed() {
        if (state != TransferState.PROPOSED) {
            throw new RuleViolation("transfer-is-settled", "This proposal was answered, withdrawn or has expired.");
        }
    }
}
