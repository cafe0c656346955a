package de.zusage.agreement.declaration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The consents of the caller's office. */
@ApplicationScoped
class StoredConsents implements PanacheRepositoryBase<Consent, UUID> {

    List<Consent> ofCase(UUID casefile) {
        return list("casefileId = ?1 order by givenAt, id", casefile);
    }

    Optional<Consent> ofCase(UUID casefile, UUID id) {
        return find("casefileId = ?1 and id = ?2", casefile, id).firstResultOptional();
    }

    boolean stillLive(UUID casefile, UUID id) {
        return count("casefileId = ?1 and id = ?2 and withdrawnOn is null and not refused", casefile, id) > 0;
    }

    Optional<Consent> live(UUID casefile, Purpose purpose, String recipient) {
        return find(
                        "casefileId = ?1 and purpose = ?2 and recipient = ?3 and withdrawnOn is null and not refused",
                        casefile,
                        purpose,
                        recipient)
                .firstResultOptional();
    }
}
