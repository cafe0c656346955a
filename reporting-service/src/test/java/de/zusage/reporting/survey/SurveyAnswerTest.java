package de.zusage.reporting.survey;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.reporting.survey.SurveyFixtures.answer;
import static de.zusage.reporting.survey.SurveyFixtures.answers;
import static de.zusage.reporting.survey.SurveyFixtures.codes;
import static de.zusage.reporting.survey.SurveyFixtures.dump;
import static de.zusage.reporting.survey.SurveyFixtures.on;
import static de.zusage.reporting.survey.SurveyFixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code opens the questionnaire once, and nothing leads back from what is counted. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class SurveyAnswerTest {
    private static final String CLIENT = "CLIENT";
    private static final String TOTAL =
            "select coalesce(sum(counted), 0)::text from survey_count where question = 'helped'";

    @BeforeEach
    void startFromNothing() {
        SurveyFixtures.forget();
        on("2026-05-10");
    }

    @AfterEach
    void putTheClockRight() {
        TestClock.ahead(Duration.ZERO);
    }

    @Test
    void answeringWritesCountsAndTakesTheCodeAwayAndNothingElse() {
        String code = codes("essen", CLIENT, 1).get(0);
        String digest = rows("select encode(digest, 'hex') from survey_code").get(0);
        Map<String, List<String>> before = dump();
        assertThat(before.get("survey_code")).hasSize(1);
        assertThat(answer(code, CLIENT, answers(CLIENT, "YES", "NO")).statusCode())
                .isEqualTo(204);
        Map<String, List<String>> after = dump();
        assertThat(after.get("survey_code")).isEmpty();
        assertThat(after.get("survey_count")).hasSize(20).contains("(essen,CLIENT,1,1,helped,YES,1,)");
        assertThat(after.toString()).doesNotContain(code, code.replace("-", ""), digest);
        before.keySet().removeAll(List.of("survey_code", "survey_count"));
        after.keySet().removeAll(List.of("survey_code", "survey_count"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void nothingTellsWhichAnswersAreOfOneRespondent() {
        List<String> essen = codes("essen", CLIENT, 2);
        List<String> hamm = codes("hamm", CLIENT, 2);
        answer(essen.get(0), CLIENT, answers(CLIENT, "YES", "YES"));
        answer(essen.get(1), CLIENT, answers(CLIENT, "NO", "NO"));
        answer(hamm.get(0), CLIENT, answers(CLIENT, "NO", "YES"));
        answer(hamm.get(1), CLIENT, answers(CLIENT, "YES", "NO"));
        assertThat(
                        rows(
                                "select replace(c::text, 'essen', 'x') from survey_count c where authority = 'essen' order by ctid"))
                .as("also by the place of the rows")
                .isEqualTo(rows("select replace(c::text, 'hamm', 'x') from survey_count c where authority = 'hamm'"
                        + " order by ctid"));
    }

    @Test
    void noCountTellsThatItWasRaisedLast() {
        List<String> codes = codes("essen", CLIENT, 2);
        answer(codes.get(0), CLIENT, answers(CLIENT, "YES", "YES"));
        answer(codes.get(1), CLIENT, answers(CLIENT, "NO", "NO"));
        assertThat(rows("select distinct xmin::text from survey_count")).hasSize(1);
    }

    @Test
    void nothingOfAnOrderIsKeptWithItsCodes() {
        Map<String, List<String>> before = dump();
        codes("essen", CLIENT, 30);
        assertThat(rows("select distinct authority || ' ' || audience || ' ' || half_year from survey_code"))
                .containsExactly("essen CLIENT 2026-01-01");
        assertThat(rows("select column_name from information_schema.columns where table_name = 'survey_code'"))
                .containsExactlyInAnyOrder("digest", "authority", "audience", "half_year");
        List<String> placed = rows("select encode(digest, 'hex') from survey_code order by ctid");
        assertThat(placed).as("not in the order of the list").isSorted();
        Map<String, List<String>> after = dump();
        before.keySet().removeAll(List.of("survey_code", "idempotency_key"));
        after.keySet().removeAll(List.of("survey_code", "idempotency_key"));
        assertThat(after).as("but a digest of the key: no log of access either").isEqualTo(before);
    }

    @Test
    void aCodeIsGoodForOneAnswerAlsoOfSeveralAtOnce() throws Exception {
        String code = codes("essen", CLIENT, 1).get(0);
        Callable<Integer> tries =
                () -> answer(code, CLIENT, answers(CLIENT, "YES")).statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> each : threads.invokeAll(Collections.nCopies(8, tries))) {
                statuses.add(each.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(statuses).containsOnlyOnce(204).contains(404);
        assertThat(Collections.frequency(statuses, 404)).isEqualTo(7);
        assertThat(rows(TOTAL)).containsExactly("1");
    }

    @Test
    void whateverOpensNothingIsAnsweredAlike() {
        List<String> codes = codes("essen", CLIENT, 3);
        answer(codes.get(0), CLIENT, answers(CLIENT));
        Response used = answer(codes.get(0), CLIENT, answers(CLIENT));
        List<Response> others = new ArrayList<>();
        others.add(answer("0000-0000-0000", CLIENT, answers(CLIENT)));
        others.add(answer("no code", CLIENT, answers(CLIENT)));
        others.add(answer(codes.get(1), "ADVISER", answers("ADVISER")));
        on("2026-12-31");
        assertThat(answer(codes.get(1), CLIENT, answers(CLIENT)).statusCode()).isEqualTo(204);
        on("2027-01-01");
        others.add(answer(codes.get(2), CLIENT, answers(CLIENT)));
        assertThat(used.statusCode()).isEqualTo(404);
        assertThat(others).allSatisfy(other -> {
            assertThat(other.statusCode()).isEqualTo(404);
            assertThat(other.asString()).isEqualTo(used.asString());
            assertThat(other.headers())
                    .extracting(header -> header.getName())
                    .isEqualTo(used.headers().stream()
                            .map(header -> header.getName())
                            .toList());
        });
        assertThat(rows(TOTAL)).containsExactly("2");
    }

    @Test
    void expiredCodesGoWithTheNextOrder() {
        codes("essen", CLIENT, 3);
        on("2027-01-01");
        codes("hamm", CLIENT, 2);
        assertThat(rows("select distinct authority from survey_code")).containsExactly("hamm");
    }

    @Test
    void guessingEndsAfterThirtyFailuresInAMinute() {
        String code = codes("essen", CLIENT, 1).get(0);
        for (int n = 0; n < 30; n++) {
            assertThat(answer("0000-0000-0000", CLIENT, answers(CLIENT)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(answer("0000-0000-0000", CLIENT, answers(CLIENT)).statusCode())
                .isEqualTo(429);
        assertThat(answer(code, CLIENT, answers(CLIENT)).statusCode())
                .as("also the right one")
                .isEqualTo(429);
        on("2026-05-11");
        assertThat(answer(code, CLIENT, answers(CLIENT)).statusCode()).isEqualTo(204);
    }

    @Test
    void whatDoesNotAnswerTheQuestionnaireIsRefusedAndTheCodeStaysGood() {
        String code = codes("essen", CLIENT, 1).get(0);
        Map<String, String> fewer = new LinkedHashMap<>(answers(CLIENT));
        fewer.remove("helped");
        Map<String, String> more = new LinkedHashMap<>(answers(CLIENT));
        more.put("go-on", "YES");
        Map<String, String> unknown = new LinkedHashMap<>(answers(CLIENT));
        unknown.put("helped", "SO_SO");
        for (Map<String, String> wrong : List.of(Map.<String, String>of(), fewer, more, unknown, answers("ADVISER"))) {
            Response refused = answer(code, CLIENT, wrong);
            assertThat(refused.statusCode()).as(wrong.toString()).isEqualTo(400);
            assertThat(refused.asString()).doesNotContain(code, "SO_SO");
        }
        assertThat(answer(code, CLIENT, answers(CLIENT)).statusCode()).isEqualTo(204);
    }

    @Test
    void whoAnswersOutsideThePilotCountsInItsNearestQuarter() {
        for (String day : List.of("2026-03-31", "2026-07-01", "2027-12-24")) {
            on(day);
            SurveyFixtures.respond(1, "essen", CLIENT);
        }
        assertThat(rows("select distinct quarter::text from survey_count order by 1"))
                .containsExactly("1", "2", "6");
    }

    @Test
    void theQuestionnaireIsThereInBothLanguagesWithoutALogin() {
        Response asked = given().get("/api/v1/surveys/CLIENT");
        assertThat(asked.<List<String>>path("questions.id"))
                .isEqualTo(List.copyOf(answers(CLIENT).keySet()));
        assertThat(asked.<String>path("questions[0].text.de")).contains("geholfen");
        assertThat(asked.<String>path("questions[0].text.en")).contains("help");
        assertThat(asked.<List<String>>path("questions[0].answers.code"))
                .containsExactly("YES", "PARTLY", "NO", "NO_ANSWER");
        assertThat(given().get("/api/v1/surveys/MINISTRY").statusCode()).isEqualTo(404);
    }
}
