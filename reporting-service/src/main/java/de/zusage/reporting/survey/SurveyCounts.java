package de.zusage.reporting.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How often each answer was given, per authority and quarter: all that is kept of the answers. */
@ApplicationScoped
class SurveyCounts {
    private final AgroalDataSource dataSource;

    SurveyCounts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Counts the answers of one respondent. Every count of the questionnaire is written anew, also those that stay as they
     * are: so all of them are of one transaction and in one order, and none tells which were raised last.
     */
    void add(String authority, int quarter, Questionnaire asked, Map<String, String> chosen) {
        List<String> questions = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        List<Integer> counted = new ArrayList<>();
        for (Questionnaire.Question question : asked.questions()) {
            for (String answer : question.answers()) {
                questions.add(question.id());
                answers.add(answer);
                counted.add(answer.equals(chosen.get(question.id())) ? 1 : 0);
            }
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement("""
                        insert into survey_count as kept
                          (authority, audience, version, quarter, question, answer, counted)
                        select ?, ?, ?, ?, question, answer, counted
                        from unnest(?::text[], ?::text[], ?::int[]) as given (question, answer, counted)
                        on conflict on constraint survey_count_uk do update set counted = kept.counted + excluded.counted""")) {
            count.setString(1, authority);
            count.setString(2, asked.audience().name());
            count.setInt(3, asked.version());
            count.setInt(4, quarter);
            count.setArray(5, connection.createArrayOf("text", questions.toArray()));
            count.setArray(6, connection.createArrayOf("text", answers.toArray()));
            count.setArray(7, connection.createArrayOf("int", counted.toArray()));
            count.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("answers cannot be counted", e);
        }
    }
}
