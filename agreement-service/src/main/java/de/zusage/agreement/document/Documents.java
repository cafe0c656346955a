package de.zusage.agreement.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The sealed documents of the caller's office, and the hashes that anybody may ask for. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<Document, UUID> {

    Optional<Document> ofVersion(UUID version) {
        return find("versionId", version).firstResultOptional();
    }

    /** Of two that want to make the same document the second waits here and then finds it made. */
    void lock(UUID version) {
        getEntityManager()
                .createNativeQuery("select id from agreement_version where id = ?1 for update", UUID.class)
                .setParameter(1, version)
                .getSingleResult();
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
