package de.zusage.reporting.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A release as it was published. */
@Entity
@Immutable
@Table(name = "release")
class StoredRelease {
    @Id
    UUID id;

    int number;
    LocalDate asOf;
    LocalDate publishedOn;
    byte[] document;
    String sha256;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    StoredRelease() {}

    StoredRelease(ReleaseApi.Release release, Frozen document) {
        this.id = release.id();
        this.number = release.number();
        this.asOf = release.asOf();
        this.publishedOn = release.publishedOn();
        this.document = document.bytes();
        this.sha256 = document.sha256();
    }
}
