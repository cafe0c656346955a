package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementEvent.Kind;
import de.zusage.agreement.agreement.Signature.Signing;
import de.zusage.agreement.history.Tracked;
import de.zusage.agreement.plan.LastReview;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The integration agreement: its versions and every rule of its life (domain §3). A rule returns what happened. */
@Entity
class Agreement extends Tracked {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;

    @Enumerated(EnumType.STRING)
    AgreementState state;

    @Nullable LocalDate endedOn;

    @Nullable LocalDate lastContactOn;

    /** The agreement of another office that it goes on with. */
    @Nullable UUID successorOf;

    @Nullable LocalDate successorDueOn;

    @Nullable UUID countedAs;

    /** Which of its promises go on with which ones of the other office, as the client consented. */
    @Convert(converter = ContinuedColumn.class)
    @Nullable Map<UUID, UUID> continues;

    Instant draftedAt;
    long revision;

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    List<AgreementVersion> versions = new ArrayList<>();

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
    @OrderBy("pausedOn, id")
    List<Pause> pauses = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Agreement() {}

    Agreement(UUID id, UUID casefileId, String authority, String office, Instant draftedAt) {
        this.id = id;
        this.casefileId = casefileId;
        this.authority = authority;
        this.office = office;
        this.draftedAt = draftedAt;
        this.state = AgreementState.DRAFT;
    }

    @Override
    protected Place place() {
        return new Place(casefileId, "agreement", id);
    }

    @Override
    protected Map<String, String> fields() {
        return Map.of("state", state.name());
    }

    AgreementVersion version(int number) {
        return versions.stream()
                .filter(version -> version.number == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Optional<AgreementVersion> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /**
     * Opens the next version as a draft: the first one, a new try after a withdrawal, or an amendment, which either
     * side may ask for while the old version stays in force.
     */
    AgreementVersion open(UUID versionId, @Nullable RequestedBy requestedBy, byte[] content) {
        state.requireOpenToChange();
        if (versions.stream().anyMatch(version -> version.state.pending())) {
            throw new RuleViolation(
                    "version-in-progress", "Another version is being drafted or lies before both sides.");
        }
        if (inForce() && requestedBy == null) {
            throw new RuleViolation("amendment-without-request", "Say which side asked for the amendment.");
        }
        AgreementVersion version = new AgreementVersion(versionId, this, versions.size() + 1, requestedBy, content);
        versions.add(version);
        revision++;
        return version;
    }

    void write(AgreementVersion version, byte[] content) {
        version.requireDraft();
        state.requireOpenToChange();
        version.content = content;
        revision++;
    }

    /** Freezes the text. The guards of the draft were checked before ({@link OfferGuards}). */
    AgreementEvent.Offered offer(AgreementVersion version, FrozenText text, LocalDate offeredOn, LocalDate respondBy) {
        version.requireDraft();
        state.requireOpenToChange();
        state.requireNotPaused();
        version.freeze(text, offeredOn, respondBy);
        if (!inForce()) {
            state = AgreementState.OFFERED;
        }
        revision++;
        return new AgreementEvent.Offered(
                id,
                casefileId,
                version.number,
                inForce() ? Kind.AMENDMENT : Kind.INITIAL,
                text.hash(),
                text.languages(),
                offeredOn,
                respondBy);
    }

    /** One signature; the last one that is needed brings the version into force and replaces the one before. */
    List<AgreementEvent> sign(
            AgreementVersion version, UUID signatureId, Signing signing, Set<Party> needed, Draft draft) {
        state.requireNotPaused();
        version.sign(signatureId, signing);
        revision++;
        List<AgreementEvent> events = new ArrayList<>();
        events.add(new AgreementEvent.Signed(
                id, casefileId, version.number, signing.party(), signing.method(), signing.on()));
        if (version.signedBy().containsAll(needed)) {
            events.add(bringIntoForce(version, draft, version.lastSignedOn(signing.on())));
        } else if (!inForce()) {
            state = AgreementState.PARTLY_SIGNED;
        }
        return events;
    }

    private AgreementEvent bringIntoForce(AgreementVersion version, Draft draft, LocalDate on) {
        int interval = draft.reviewIntervalMonths();
        AgreementEvent event = inForce()
                ? new AgreementEvent.Amended(id, casefileId, version.number, on, interval, draft.promised())
                : new AgreementEvent.Activated(
                        id, casefileId, version.number, on, interval, on.plusMonths(interval), draft.promised());
        versions.forEach(AgreementVersion::replace);
        version.state = VersionState.IN_FORCE;
        version.inForceOn = on;
        state = AgreementState.ACTIVE;
        return event;
    }

    /** The office takes back what it offered; an agreement in force is untouched. */
    AgreementEvent withdraw(AgreementVersion version, LocalDate on) {
        version.requireOpen();
        close(version, VersionState.WITHDRAWN, AgreementState.DRAFT);
        return new AgreementEvent.Withdrawn(id, casefileId, version.number, on);
    }

    /** The client's word is enough, whoever has signed: until all have, saying no is free. The case goes on. */
    AgreementEvent decline(AgreementVersion version, LocalDate on) {
        version.requireOpen();
        close(version, VersionState.DECLINED, AgreementState.DECLINED);
        return new AgreementEvent.Declined(id, casefileId, version.number, on);
    }

    /** An offer that was not signed by its last day. */
    AgreementEvent expire(AgreementVersion version, LocalDate today) {
        version.requireOverdue(today);
        close(version, VersionState.EXPIRED, AgreementState.EXPIRED);
        return new AgreementEvent.Expired(id, casefileId, version.number, today);
    }

    /**
     * A signature was a mistake. What one side alone signed is given up like an offer taken back; a first version in
     * force takes its agreement with it, as long as neither a review nor an amendment rests on it.
     */
    AgreementEvent annul(AgreementVersion version, byte[] reason, boolean reviewed, LocalDate on) {
        boolean wasInForce = version.state == VersionState.IN_FORCE;
        version.requireSigned();
        if (wasInForce) {
            state.requireInForce();
            AgreementVersion.requireNotBuiltUpon(reviewed, versions);
        }
        version.voidedOn = on;
        version.voidReason = reason;
        AgreementEvent event = new AgreementEvent.Voided(id, casefileId, version.number, wasInForce, on);
        if (wasInForce) {
            version.state = VersionState.VOIDED;
            return finish(AgreementState.VOIDED, on, event);
        }
        close(version, VersionState.VOIDED, AgreementState.DRAFT);
        return event;
    }

    private void close(AgreementVersion version, VersionState closed, AgreementState whenNotInForce) {
        version.state = closed;
        if (!inForce()) {
            state = whenNotInForce;
        }
        revision++;
    }

    /** Stops the clocks; what lies before both sides stays there, but is not signed before the pause is over. */
    AgreementEvent pause(UUID pauseId, byte[] reason, LocalDate on) {
        state.requireActive();
        pauses.add(Pause.begin(pauseId, this, reason, on));
        state = AgreementState.PAUSED;
        revision++;
        return new AgreementEvent.Paused(id, casefileId, on);
    }

    AgreementEvent resume(LocalDate on) {
        state.requirePaused();
        long days = pauses.get(pauses.size() - 1).resume(on);
        state = AgreementState.ACTIVE;
        revision++;
        return new AgreementEvent.Resumed(id, casefileId, on, days);
    }

    /** Completion needs the closing review of what is in force now, and every step its outcome. */
    AgreementEvent complete(LastReview review, LocalDate on) {
        state.requireActive();
        if (!AgreementVersion.planClosedBy(review, versions)) {
            throw new RuleViolation(
                    "closing-review-missing",
                    "The closing review of the version in force has to be held and every step to have its outcome.");
        }
        return finish(AgreementState.COMPLETED, on, new AgreementEvent.Completed(id, casefileId, on));
    }

    /** Ends at any time, without a condition (invariant 6); only a loss of contact has to be one ({@link #lapse}). */
    AgreementEvent end(EndReason reason, LocalDate on) {
        if (reason == EndReason.LAPSED) {
            throw new IllegalArgumentException("lapsing needs the day of the last contact");
        }
        state.requireInForce();
        return finish(AgreementState.valueOf(reason.name()), on, new AgreementEvent.Ended(id, casefileId, reason, on));
    }

    /** Contact counts as lost once nobody has heard of the client for that many days. */
    AgreementEvent lapse(LocalDate lastContact, long daysOfSilence, LocalDate on) {
        state.requireInForce();
        if (lastContact.plusDays(daysOfSilence).isAfter(on)) {
            throw new RuleViolation(
                    "contact-not-lost",
                    "Contact counts as lost " + daysOfSilence + " days after the last one, not before.");
        }
        lastContactOn = lastContact;
        return finish(AgreementState.LAPSED, on, new AgreementEvent.Ended(id, casefileId, EndReason.LAPSED, on));
    }

    /** The client is offered to another office; nothing else changes before it accepts. */
    void proposeTransfer() {
        state.requireInForce();
        revision++;
    }

    /** Another office has accepted the client: here it is over. */
    AgreementEvent transfer(LocalDate on) {
        state.requireInForce();
        return finish(AgreementState.TRANSFERRED, on, new AgreementEvent.Transferred(id, casefileId, on));
    }

    private AgreementEvent finish(AgreementState end, LocalDate on, AgreementEvent event) {
        versions.forEach(AgreementVersion::giveUp);
        state = end;
        endedOn = on;
        revision++;
        return event;
    }

    boolean inForce() {
        return state.inForce();
    }
}
