package de.zusage.reporting.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All questions. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<StoredQuestion, UUID> {

    /** The newest first. */
    List<StoredQuestion> before(int number, int limit) {
        return find("number < ?1", Sort.descending("number"), number)
                .page(0, limit)
                .list();
    }
}
