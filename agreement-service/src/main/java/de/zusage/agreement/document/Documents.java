package de.zusage.agreement.document;

import de.zusage.agreement.agreement.PrintableVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sealed documents of the caller's office, and the hashes that anybody may ask for. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<Document, UUID> {

    Optional<Document> ofVersion(UUID version) {
        return find("versionId", version).firstResultOptional();
    }

    /** A sealed document by its version's number. */
    record Sealed(int version, String sha256) {}

    List<Sealed> ofAgreement(UUID agreement) {
        return getEntityManager()
                .createQuery(
                        "select new de.zusage.agreement.document.Documents$Sealed(v.number, d.sha256) from Document d"
                                + " join AgreementVersion v on v.id = d.versionId where v.agreement.id = ?1"
                                + " and v.voidedOn is null order by v.number",
                        Sealed.class)
                .setParameter(1, agreement)
                .getResultList();
    }

    /** Of two that want to make the same document the second waits here and then finds it made. */
    void lock(UUID version) {
        getEntityManager()
                .createNativeQuery("select id from agreement_version where id = ?1 for update", UUID.class)
                .setParameter(1, version)
                .getSingleResult();
    }

    /** That it could not be printed, and when last. */
    void failed(UUID id, PrintableVersion version, Instant at) {
        getEntityManager()
                .createNativeQuery("insert into document_failure (id, authority, office, version_id, failed_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (authority, office, version_id)"
                        + " do update set failed_at = excluded.failed_at")
                .setParameter(1, id)
                .setParameter(2, version.authority())
                .setParameter(3, version.office())
                .setParameter(4, version.id())
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void publish(String sha256) {
        getEntityManager()
                .createNativeQuery("insert into published_hash (sha256) values (?1) on conflict do nothing")
                .setParameter(1, sha256)
                .executeUpdate();
    }

    boolean isPublished(String sha256) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from published_hash where sha256 = ?1)", Boolean.class)
                .setParameter(1, sha256)
                .getSingleResult();
    }
}
