package de.zusage.reporting.preparation;

import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.catalogue.Catalogue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What questions were answered: a release must not add to what they share with the core tables. A question that shares an
 * attribute with one is answered after the last release only, so none does, unless the catalogue has changed since.
 */
record Answered(List<Question> questions) {

    /** What an answer divides. */
    record Question(String population, List<String> attributes) {}

    static Answered read(Connection connection) throws SQLException {
        List<Question> questions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select population, attributes from question where state = 'GRANTED'");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                questions.add(new Question(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
            }
        }
        return new Answered(questions);
    }

    /** Refuses a release whose tables share an attribute with an answer. */
    void refuseShared(Catalogue catalogue) {
        boolean shared = questions.stream()
                .anyMatch(question -> catalogue.tables().stream()
                        .anyMatch(table -> table.population().equals(question.population())
                                && table.attributes().stream().anyMatch(question.attributes()::contains)));
        if (shared) {
            throw new RuleViolation(
                    "answered-question", "A question was answered by an attribute that a table is divided by now.");
        }
    }

    /** Refuses a correction of a population that a question was answered about: the answer would not be corrected. */
    void refuseCorrected(Collection<String> populations) {
        Set<String> both = new TreeSet<>(populations);
        both.retainAll(questions.stream().map(Question::population).toList());
        if (!both.isEmpty()) {
            throw new RuleViolation(
                    "answered-question",
                    "Questions were answered about " + String.join(", ", both)
                            + "; a correction would tell what of the answers has changed.");
        }
    }
}
