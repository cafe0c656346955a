package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.Signature.Signing;
import de.zusage.agreement.history.Tracked;
import de.zusage.agreement.plan.LastReview;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of an agreement: what both sides sign. Content and text hold sealed bytes. */
@Entity
class AgreementVersion extends Tracked {
    @Id
    UUID id;

    String authority;
    String office;

    @ManyToOne
    Agreement agreement;

    int number;

    @Enumerated(EnumType.STRING)
    VersionState state;

    @Nullable @Enumerated(EnumType.STRING)
    RequestedBy requestedBy;

    byte[] content;
    byte @Nullable [] text;

    @Nullable String textHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> unreviewedLanguages;

    @Nullable LocalDate offeredOn;

    @Nullable LocalDate respondBy;

    @Nullable LocalDate inForceOn;

    @Nullable LocalDate voidedOn;

    byte @Nullable [] voidReason;

    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    @OrderBy("signedAt")
    List<Signature> signatures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AgreementVersion() {}

    AgreementVersion(UUID id, Agreement agreement, int number, @Nullable RequestedBy requestedBy, byte[] content) {
        this.id = id;
        this.agreement = agreement;
        this.authority = agreement.authority;
        this.office = agreement.office;
        this.number = number;
        this.requestedBy = requestedBy;
        this.content = content;
        this.state = VersionState.DRAFT;
        this.languages = List.of();
        this.unreviewedLanguages = List.of();
    }

    @Override
    protected Place place() {
        return new Place(agreement.casefileId, "agreement", agreement.id);
    }

    @Override
    protected Map<String, String> fields() {
        return Map.of("version." + number + ".state", state.name());
    }

    /** A text is changed only while it is a draft: what was offered stays as it was read. */
    void requireDraft() {
        if (state != VersionState.DRAFT) {
            throw new RuleViolation("version-not-draft", "Only a draft can be changed or offered.");
        }
    }

    /** Freezes what it says: from now on it is signed as it is, or given up. */
    void freeze(FrozenText frozen, LocalDate on, LocalDate lastDay) {
        state = VersionState.OFFERED;
        text = frozen.sealed();
        textHash = frozen.hash();
        languages = frozen.languages();
        unreviewedLanguages = frozen.unreviewed();
        offeredOn = on;
        respondBy = lastDay;
    }

    void requireOpen() {
        if (!state.open()) {
            throw new RuleViolation("version-not-offered", "This version does not lie before both sides.");
        }
    }

    /** Both sides sign the identical text (invariant 1), each once and in time. */
    void sign(UUID signatureId, Signing signing) {
        requireOpen();
        if (respondBy != null && signing.on().isAfter(respondBy)) {
            throw new RuleViolation("offer-expired", "The time to respond to this offer is over.");
        }
        if (offeredOn != null && signing.on().isBefore(offeredOn)) {
            throw new RuleViolation("signed-before-offered", "Nobody can have signed before the text was offered.");
        }
        if (!signing.textHash().equals(textHash)) {
            throw new RuleViolation("signature-over-another-text", "The hash is not that of the offered text.");
        }
        if (signedBy().contains(signing.party())) {
            throw new RuleViolation("already-signed", "This party has signed this version.");
        }
        signatures.add(new Signature(signatureId, this, signing));
        state = VersionState.PARTLY_SIGNED;
    }

    /**
     * The day of the last signature once one of that day is among them: on it the client is a minor or of age, and the
     * version comes into force. Papers may be recorded in another order than they were signed in.
     */
    LocalDate lastSignedOn(LocalDate another) {
        return Stream.concat(Stream.of(another), signatures.stream().map(signature -> signature.signedOn))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    void requireOverdue(LocalDate today) {
        requireOpen();
        if (respondBy == null || !today.isAfter(respondBy)) {
            throw new RuleViolation("offer-not-expired", "There is still time to respond to this offer.");
        }
    }

    /** The agreement came to its end: what lay before both sides is taken back. */
    void giveUp() {
        state = state.open() ? VersionState.WITHDRAWN : state;
    }

    /** Another version comes into force. */
    void replace() {
        state = state == VersionState.IN_FORCE ? VersionState.REPLACED : state;
    }

    void requireSigned() {
        if (state != VersionState.IN_FORCE && state != VersionState.PARTLY_SIGNED) {
            throw new RuleViolation("version-not-signed", "Only a version that somebody signed can be void.");
        }
    }

    static void requireNotBuiltUpon(boolean reviewed, List<AgreementVersion> versions) {
        if (reviewed || anyReplaced(versions)) {
            throw new RuleViolation(
                    "version-built-upon",
                    "A review or an amendment rests on it: open a further version, or end the agreement.");
        }
    }

    /** Whether an amendment has come into force. */
    static boolean anyReplaced(List<AgreementVersion> versions) {
        return versions.stream().anyMatch(version -> version.state == VersionState.REPLACED);
    }

    /** Whether the review was the last one of the plan of what is in force. */
    static boolean planClosedBy(LastReview review, List<AgreementVersion> versions) {
        boolean amended = anyReplaced(versions);
        return versions.stream()
                .filter(version -> version.state == VersionState.IN_FORCE)
                .anyMatch(version -> review.opensCompletion(version.number, amended));
    }

    Set<Party> signedBy() {
        return signatures.stream().map(signature -> signature.party).collect(Collectors.toSet());
    }

    String requiredHash() {
        if (textHash == null) {
            throw new IllegalStateException("an offered version has a hash");
        }
        return textHash;
    }
}
