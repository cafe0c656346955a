package de.zusage.reporting.question;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A question with what was said to it. */
@Entity
@Immutable
@Table(name = "question")
class StoredQuestion {
    @Id
    UUID id;

    int number;
    LocalDate askedOn;
    String words;
    String reference;

    @Enumerated(EnumType.STRING)
    QuestionApi.State state;

    @Nullable String reason;

    byte[] document;
    String sha256;

    /** For the mapper only: questions are decided in the job's role. */
    @SuppressWarnings("NullAway.Init")
    StoredQuestion() {}

    QuestionApi.QuestionItem item() {
        return new QuestionApi.QuestionItem(id, number, askedOn, words, reference, state, reason, sha256);
    }
}
