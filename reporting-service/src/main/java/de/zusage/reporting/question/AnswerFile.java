package de.zusage.reporting.question;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An answer in the bytes of one format. */
@Entity
@Immutable
@Table(name = "question_file")
class AnswerFile {
    @Id
    UUID id;

    UUID questionId;
    String format;
    byte[] bytes;
    String sha256;

    /** For the mapper only: files are written when a question is decided. */
    @SuppressWarnings("NullAway.Init")
    AnswerFile() {}
}
