package de.zusage.agreement.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One party's signature over one text. Written once, never changed. */
@Entity
@Immutable
class Signature {
    @Id
    UUID id;

    String authority;
    String office;

    @ManyToOne
    AgreementVersion version;

    @Enumerated(EnumType.STRING)
    Party party;

    @Enumerated(EnumType.STRING)
    SigningMethod method;

    String textHash;
    UUID recordedBy;
    byte @Nullable [] otherName;

    @Nullable String scanHash;

    @Nullable String drawingHash;

    byte @Nullable [] noted;

    LocalDate signedOn;
    Instant signedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Signature() {}

    Signature(UUID id, AgreementVersion version, Signing signing) {
        this.id = id;
        this.version = version;
        this.authority = version.authority;
        this.office = version.office;
        this.party = signing.party();
        this.method = signing.method();
        this.textHash = signing.textHash();
        this.recordedBy = signing.recordedBy();
        this.otherName = signing.otherName();
        this.scanHash = signing.scanHash();
        this.drawingHash = signing.drawingHash();
        this.noted = signing.noted();
        this.signedAt = signing.at();
        this.signedOn = signing.on();
    }

    /**
     * The act of signing.
     *
     * @param recordedBy whose login recorded it
     * @param otherName sealed name of the witness or representative
     * @param drawingHash SHA-256 over the strokes of a drawn signature
     * @param noted sealed, what was noted with it
     * @param on the day it was signed; a paper may be recorded later
     * @param scanHash SHA-256 of the scan of a paper signature, kept by the office
     */
    record Signing(
            Party party,
            SigningMethod method,
            String textHash,
            UUID recordedBy,
            byte @Nullable [] otherName,
            @Nullable String scanHash,
            @Nullable String drawingHash,
            byte @Nullable [] noted,
            Instant at,
            LocalDate on) {}
}
