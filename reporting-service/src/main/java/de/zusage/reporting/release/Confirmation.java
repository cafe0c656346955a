package de.zusage.reporting.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a coordinator said of the own authority's part of a prepared release; said once. */
@Entity
@Immutable
@Table(name = "release_confirmation")
class Confirmation {
    @Id
    UUID id;

    UUID releaseId;
    String authority;
    boolean agrees;

    @Nullable String remark;

    LocalDate saidOn;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    Confirmation() {}

    Confirmation(UUID id, UUID releaseId, String authority, ReleaseApi.Word word, LocalDate today) {
        this.id = id;
        this.releaseId = releaseId;
        this.authority = authority;
        this.agrees = word.agrees();
        this.remark = word.remark();
        this.saidOn = today;
    }
}
