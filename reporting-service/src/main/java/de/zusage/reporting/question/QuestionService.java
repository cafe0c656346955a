package de.zusage.reporting.question;

import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Refused;
import de.zusage.reporting.delivery.Frozen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions as they are asked and read. */
@ApplicationScoped
class QuestionService {
    private static final String LIST = "questions";
    private final Idempotency idempotency;
    private final QuestionDecision decision;
    private final Questions questions;
    private final AnswerFiles files;
    private final Cursors cursors;

    QuestionService(
            Idempotency idempotency,
            QuestionDecision decision,
            Questions questions,
            AnswerFiles files,
            Cursors cursors) {
        this.idempotency = idempotency;
        this.decision = decision;
        this.questions = questions;
        this.files = files;
        this.cursors = cursors;
    }

    /** Decides on a question, once per key. */
    UUID ask(@Nullable String key, QuestionApi.NewQuestion question) {
        decision.check(question);
        return idempotency.once(key, "question", question, () -> decision.decide(question));
    }

    @Transactional
    Page<QuestionApi.QuestionItem> list(@Nullable String cursor, int limit) {
        List<String> position = cursors.read(LIST, "", cursor);
        int before = position.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(position.get(0));
        return cursors.page(
                        LIST,
                        "",
                        questions.before(before, limit + 1),
                        limit,
                        last -> List.of(Integer.toString(last.number)))
                .map(StoredQuestion::item);
    }

    @Transactional
    Frozen sheet(UUID id) {
        StoredQuestion question = questions.findByIdOptional(id).orElseThrow(NotFound::new);
        return new Frozen(question.document, question.sha256);
    }

    /** The number of a question; says that there is such a one. */
    @Transactional
    int number(UUID id) {
        return questions.findByIdOptional(id).orElseThrow(NotFound::new).number;
    }

    /** The answer in one format, or its structure; a refused question has none. */
    @Transactional
    Frozen file(UUID id, String format) {
        number(id);
        AnswerFile file = files.of(id, format)
                .orElseThrow(() -> new Refused(
                        404, "no-answer", "The question has no table: it is refused, and its sheet says why."));
        return new Frozen(file.bytes, file.sha256);
    }
}
