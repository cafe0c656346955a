package de.zusage.reporting.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of releases. */
@ApplicationScoped
class ReleasedFiles implements PanacheRepositoryBase<ReleasedFile, UUID> {

    /** What a list says of a file. */
    record Named(String name, String format, String sha256, int size) {}

    Optional<ReleasedFile> of(UUID releaseId, String name, String format) {
        return find("releaseId = ?1 and name = ?2 and format = ?3", releaseId, name, format)
                .firstResultOptional();
    }

    /** All files of a release without their bytes. */
    List<Named> of(UUID releaseId) {
        return getEntityManager()
                .createQuery(
                        "select new de.zusage.reporting.release.ReleasedFiles$Named(name, format, sha256, size)"
                                + " from ReleasedFile where releaseId = ?1 order by name, format",
                        Named.class)
                .setParameter(1, releaseId)
                .getResultList();
    }
}
