package de.zusage.reporting.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A table of a release, or its rates, in the bytes of one format. */
@Entity
@Immutable
@Table(name = "released_file")
class ReleasedFile {
    @Id
    UUID id;

    UUID releaseId;
    String name;
    String format;
    byte[] bytes;
    int size;
    String sha256;

    /** For the mapper only: files are written when a release is prepared. */
    @SuppressWarnings("NullAway.Init")
    ReleasedFile() {}
}
