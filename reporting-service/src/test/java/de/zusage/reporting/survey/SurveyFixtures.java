package de.zusage.reporting.survey;

import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.catalogue.Catalogue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Codes, answers and what the database holds of them. */
public final class SurveyFixtures {
    public static final String CODES = "/api/v1/survey-codes";
    static final String ANSWERS = "/api/v1/survey-answers";
    private static final AtomicInteger MINUTES = new AtomicInteger();

    private SurveyFixtures() {}

    /** The tables of the survey. */
    public static Catalogue catalogue() {
        return SurveyCatalogue.of(SurveyFile.read());
    }

    /** Forgets all codes and answers, so that a test starts from none. */
    public static void forget() {
        try (Connection connection = LocalDatabase.of("reporting").connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate survey_code, survey_count");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts the clock to a day, each time to another minute of it: what is limited per minute begins anew. */
    public static void on(String day) {
        Instant noon = LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        TestClock.ahead(Duration.between(Instant.now(), noon).plus(Duration.ofMinutes(2L * MINUTES.incrementAndGet())));
    }

    public static Tokens lead(String authority) {
        return Tokens.of("office-lead").authority(authority).office(authority + "-a");
    }

    static Response order(Tokens caller, Object body) {
        return given().auth()
                .oauth2(caller.sign())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(CODES);
    }

    static List<String> codes(String authority, String audience, int number) {
        Response made = order(lead(authority), Map.of("audience", audience, "number", number));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("codes");
    }

    /** Answers to all questions, in their order. */
    static Map<String, String> answers(String audience, String... chosen) {
        List<String> questions = SurveyFile.read().of(Audience.valueOf(audience)).questions().stream()
                .map(Questionnaire.Question::id)
                .toList();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            answers.put(questions.get(i), i < chosen.length ? chosen[i] : "NO_ANSWER");
        }
        return answers;
    }

    static Response answer(String code, String audience, Map<String, String> answers) {
        return given().contentType("application/json")
                .body(Map.of("code", code, "audience", audience, "answers", answers))
                .post(ANSWERS);
    }

    /** So many respondents of an authority who all answer alike. */
    public static void respond(int number, String authority, String audience, String... chosen) {
        for (String code : codes(authority, audience, number)) {
            assertThat(answer(code, audience, answers(audience, chosen)).statusCode())
                    .isEqualTo(204);
        }
    }

    /** Every row of every table as a text, as whoever runs the database sees them. */
    static Map<String, List<String>> dump() {
        Map<String, List<String>> dump = new TreeMap<>();
        for (String table : rows("select relname from pg_class where relkind in ('r', 'p') and relnamespace ="
                + " 'public'::regnamespace and relname <> 'relay_lease'")) {
            dump.put(table, rows("select t::text from " + table + " t order by 1"));
        }
        return dump;
    }

    static List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = LocalDatabase.of("reporting").connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return rows;
    }
}
