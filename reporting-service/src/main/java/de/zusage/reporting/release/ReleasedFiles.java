package de.zusage.reporting.release;

import de.zusage.kit.web.Refused;
import de.zusage.reporting.delivery.Frozen;
import de.zusage.reporting.format.SdmxStructure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files of releases. */
@ApplicationScoped
class ReleasedFiles implements PanacheRepositoryBase<ReleasedFile, UUID> {

    /** What a list says of a file. */
    record Named(String name, String format, String sha256, int size) {}

    Optional<ReleasedFile> of(UUID releaseId, String name, String format) {
        return find("releaseId = ?1 and name = ?2 and format = ?3", releaseId, name, format)
                .firstResultOptional();
    }

    /** The bytes of a file; where there is none, what there is instead. */
    Frozen frozen(UUID releaseId, String name, String format) {
        return of(releaseId, name, format)
                .map(file -> new Frozen(file.bytes, file.sha256))
                .orElseThrow(() -> new Refused(
                        404,
                        "no-such-table",
                        "The tables of this release are " + String.join(", ", tables(releaseId)) + "."));
    }

    private Set<String> tables(UUID releaseId) {
        return of(releaseId).stream()
                .map(Named::name)
                .filter(name -> !name.equals(SdmxStructure.NAME))
                .collect(Collectors.toCollection(TreeSet::new));
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
