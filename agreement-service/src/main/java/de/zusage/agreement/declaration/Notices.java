package de.zusage.agreement.declaration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The notices of the caller's office. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, UUID> {

    List<Notice> ofCase(UUID casefile) {
        return list("casefileId = ?1 order by givenOn, id", casefile);
    }
}
