package de.zusage.reporting.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The files of answers; a refused question has none. */
@ApplicationScoped
class AnswerFiles implements PanacheRepositoryBase<AnswerFile, UUID> {

    Optional<AnswerFile> of(UUID questionId, String format) {
        return find("questionId = ?1 and format = ?2", questionId, format).firstResultOptional();
    }
}
