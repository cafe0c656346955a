package de.zusage.reporting.question;

import de.zusage.kit.crypto.Sha256;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Geography;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.protection.AnsweredTable;
import de.zusage.reporting.protection.Cell;
import de.zusage.reporting.protection.Count;
import de.zusage.reporting.protection.State;
import de.zusage.reporting.protection.Verdict;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps and reads, in the job's role, what questions were answered. */
final class Answers {
    private final Connection connection;

    Answers(Connection connection) {
        this.connection = connection;
    }

    /** Everything answered about a population. */
    List<AnsweredTable> of(String population, Asked asked) throws SQLException {
        List<AnsweredTable> answers = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select id, number, attributes, place, span from question
                where state = 'GRANTED' and population = ? order by number""")) {
            query.setString(1, population);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    CoreTable table = asked.table(
                            name(row.getInt(2)),
                            population,
                            List.of((String[]) row.getArray(3).getArray()),
                            Geography.valueOf(row.getString(4)),
                            Span.valueOf(row.getString(5)));
                    answers.add(new AnsweredTable(table, cells(id), counts(id, table)));
                }
            }
        }
        return answers;
    }

    static String name(int number) {
        return "question-" + number;
    }

    int next() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select coalesce(max(number), 0) + 1 from question");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<Cell> cells(UUID id) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select authority, period, groups, state, value from question_cell
                where question_id = ? order by position""")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    int value = row.getInt(5);
                    Integer shown = row.wasNull() ? null : value;
                    cells.add(new Cell(
                            row.getString(1),
                            Period.of(row.getString(2)),
                            Collections.unmodifiableList(Arrays.<@Nullable String>asList(
                                    (String[]) row.getArray(3).getArray())),
                            State.valueOf(row.getString(4)),
                            shown));
                }
            }
        }
        return cells;
    }

    private List<Count> counts(UUID id, CoreTable table) throws SQLException {
        List<Count> counts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select authority, office, period, groups, units from question_count where question_id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.add(new Count(
                            table.id(),
                            row.getString(1),
                            row.getString(2),
                            Period.of(row.getString(3)),
                            List.of((String[]) row.getArray(4).getArray()),
                            row.getInt(5)));
                }
            }
        }
        return counts;
    }

    void keep(UUID id, Verdict verdict, Map<String, byte[]> files) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                insert into question_cell (question_id, position, authority, period, groups, state, value)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            int position = 0;
            for (Cell cell : verdict.cells()) {
                row.setObject(1, id);
                row.setInt(2, position++);
                row.setString(3, cell.authority());
                row.setString(4, cell.period().code());
                row.setArray(5, array(cell.groups()));
                row.setString(6, cell.state().name());
                row.setObject(7, cell.value());
                row.addBatch();
            }
            row.executeBatch();
        }
        try (PreparedStatement row = connection.prepareStatement("""
                insert into question_count (question_id, authority, office, period, groups, units)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (Count count : verdict.counts()) {
                row.setObject(1, id);
                row.setString(2, count.authority());
                row.setString(3, count.office());
                row.setString(4, count.period().code());
                row.setArray(5, array(count.groups()));
                row.setInt(6, count.units());
                row.addBatch();
            }
            row.executeBatch();
        }
        try (PreparedStatement row = connection.prepareStatement("""
                insert into question_file (id, question_id, format, bytes, size, sha256)
                values (gen_random_uuid(), ?, ?, ?, ?, ?)""")) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                row.setObject(1, id);
                row.setString(2, file.getKey());
                row.setBytes(3, file.getValue());
                row.setInt(4, file.getValue().length);
                row.setString(5, Sha256.hex(file.getValue()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /** The question itself with its answer sheet. */
    void keep(QuestionApi.Sheet sheet, QuestionApi.NewQuestion question, UUID release, int unknowns, byte[] document)
            throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                insert into question (id, number, asked_on, words, reference, population, attributes, place, span,
                  state, reason, release_id, unknowns, document, sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            row.setObject(1, sheet.id());
            row.setInt(2, sheet.number());
            row.setDate(3, Date.valueOf(sheet.askedOn()));
            row.setString(4, sheet.words());
            row.setString(5, sheet.reference());
            row.setString(6, question.population());
            row.setArray(7, array(question.attributes()));
            row.setString(8, question.place().name());
            row.setString(9, question.span().name());
            row.setString(10, sheet.state().name());
            row.setString(
                    11,
                    sheet.reasons().isEmpty() ? null : sheet.reasons().get(0).code());
            row.setObject(12, release);
            row.setInt(13, unknowns);
            row.setBytes(14, document);
            row.setString(15, Sha256.hex(document));
            row.executeUpdate();
        }
    }

    private Array array(List<? extends @Nullable String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
