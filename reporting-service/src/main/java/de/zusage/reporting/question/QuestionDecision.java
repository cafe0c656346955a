package de.zusage.reporting.question;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.tenancy.JobTransaction;
import de.zusage.reporting.authority.Authorities;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.cube.UnitLedger;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.preparation.Standing;
import de.zusage.reporting.preparation.Standing.Released;
import de.zusage.reporting.protection.Answering;
import de.zusage.reporting.protection.Count;
import de.zusage.reporting.protection.Threshold;
import de.zusage.reporting.protection.Verdict;
import de.zusage.reporting.question.QuestionApi.NewQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/** Counts, protects and audits what was asked for, and keeps what was decided, in one transaction of the job's role. */
@ApplicationScoped
class QuestionDecision {
    private final JobTransaction transaction;
    private final UnitLedger ledger;
    private final Standing standing;
    private final Sheets sheets;
    private final Asked asked;
    private final Answering answering;
    private final Ids ids;

    QuestionDecision(
            JobTransaction transaction,
            UnitLedger ledger,
            Standing standing,
            Sheets sheets,
            Catalogue catalogue,
            Authorities authorities,
            QuestionConfig config,
            Ids ids) {
        this.transaction = transaction;
        this.ledger = ledger;
        this.standing = standing;
        this.sheets = sheets;
        this.asked = new Asked(catalogue);
        this.answering = new Answering(
                catalogue,
                authorities.slugs(),
                new Threshold(standing.threshold()),
                new Answering.Limits(config.unknowns(), config.hiddenShare()));
        this.ids = ids;
    }

    /** Refuses what no table may be, before anything is counted. */
    void check(NewQuestion question) {
        table(0, question);
    }

    private CoreTable table(int number, NewQuestion question) {
        return asked.table(
                Answers.name(number),
                question.population(),
                question.attributes(),
                question.place(),
                Span.valueOf(question.span().name()));
    }

    UUID decide(NewQuestion question) {
        UUID id = ids.next();
        transaction.run(connection -> decide(connection, id, question));
        return id;
    }

    private void decide(Connection connection, UUID id, NewQuestion question) throws SQLException {
        ledger.alone(connection);
        Released released = standing.released(connection);
        Answers answers = new Answers(connection);
        int number = answers.next();
        CoreTable table = table(number, question);
        Verdict verdict = answering.decide(
                table,
                released.history(),
                answers.of(question.population(), asked),
                released.ended(),
                joint -> living(connection, joint));
        Map<String, byte[]> files = verdict.isGranted() ? sheets.files(table, verdict, released) : Map.of();
        QuestionApi.Sheet sheet = sheets.sheet(id, number, question, table, verdict, released, files);
        answers.keep(sheet, question, released.release(), verdict.unknowns(), canonical(sheet));
        answers.keep(id, verdict, files);
    }

    private List<Count> living(Connection connection, CoreTable joint) {
        try {
            return ledger.living(connection, joint);
        } catch (SQLException e) {
            throw new IllegalStateException("what was released cannot be counted by these attributes", e);
        }
    }

    private static byte[] canonical(QuestionApi.Sheet sheet) {
        try {
            return new JsonCanonicalizer(EventJson.mapper().writeValueAsString(sheet)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
