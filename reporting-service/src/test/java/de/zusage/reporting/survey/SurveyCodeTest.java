package de.zusage.reporting.survey;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.reporting.survey.SurveyFixtures.CODES;
import static de.zusage.reporting.survey.SurveyFixtures.answers;
import static de.zusage.reporting.survey.SurveyFixtures.codes;
import static de.zusage.reporting.survey.SurveyFixtures.lead;
import static de.zusage.reporting.survey.SurveyFixtures.on;
import static de.zusage.reporting.survey.SurveyFixtures.order;
import static de.zusage.reporting.survey.SurveyFixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.print.testing.PdfChecks;
import de.zusage.reporting.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets codes, and in what shape; and that the service tells nobody of their use. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class SurveyCodeTest {
    private static final Map<String, Object> FIFTY = Map.of("audience", "CLIENT", "number", 50);

    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable URL metrics;

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
    void anOfficeLeadGetsCodesThatAreKeptAsDigestsOnly() {
        Response made = order(lead("essen"), FIFTY);
        List<String> codes = made.path("codes");
        assertThat(new HashSet<>(codes))
                .hasSize(50)
                .allMatch(code -> SurveyCode.read(code).isPresent());
        assertThat(made.<String>path("validUntil")).isEqualTo("2026-12-31");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(rows("select 1 from survey_code")).hasSize(50);
        List<String> others = order(lead("essen"), FIFTY).path("codes");
        assertThat(others).doesNotContainAnyElementsOf(codes);
    }

    /** What was ordered is forgotten after days (Housekeeping): the codes of that time must not come back, used or not. */
    @Test
    void anOrderThatIsForgottenBringsOtherCodes() throws SQLException {
        String key = UUID.randomUUID().toString();
        Tokens lead = lead("essen").subject(UUID.randomUUID());
        List<String> first = again(lead, key).path("codes");
        try (var connection = LocalDatabase.of("reporting").connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from idempotency_key");
        }
        Response later = again(lead, key);
        assertThat(later.statusCode()).isEqualTo(201);
        assertThat(later.<List<String>>path("codes")).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
    }

    @Test
    void whoeverRepeatsAnOrderGetsTheSameCodesAndNoMore() {
        String key = UUID.randomUUID().toString();
        Tokens lead = lead("essen").subject(UUID.randomUUID());
        List<String> first = again(lead, key).path("codes");
        on("2026-07-01");
        Response second = again(lead, key);
        assertThat(second.<List<String>>path("codes")).isEqualTo(first);
        assertThat(second.<String>path("validUntil")).as("as it was").isEqualTo("2026-12-31");
        assertThat(rows("select 1 from survey_code")).hasSize(50);
        assertThat(again(lead("essen").subject(UUID.randomUUID()), key).<List<String>>path("codes"))
                .as("another person's key of the same name")
                .doesNotContainAnyElementsOf(first);
    }

    private static Response again(Tokens lead, String key) {
        return given().auth()
                .oauth2(lead.sign())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(FIFTY)
                .post(CODES);
    }

    @Test
    void codesComeAsATableToPrint() {
        Response made = given().auth()
                .oauth2(lead("essen").sign())
                .contentType("application/json")
                .accept("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("audience", "ADVISER", "number", 2))
                .post(CODES);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        String[] lines = new String(made.asByteArray(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines[0]).isEqualTo("\ufeffCode;Umfrage;Gültig bis");
        assertThat(lines).hasSize(3);
        assertThat(lines[1]).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2};Berater/innen;2026-12-31");
    }

    @Test
    void codesComeAsCardsToCutOutThatAreReadAloudToo() throws Exception {
        String key = UUID.randomUUID().toString();
        Tokens lead = lead("essen").subject(UUID.randomUUID());
        List<String> codes = again(lead, key).path("codes");
        Response paper = given().auth()
                .oauth2(lead.sign())
                .contentType("application/json")
                .accept("application/pdf")
                .header("Idempotency-Key", key)
                .body(FIFTY)
                .post(CODES);
        assertThat(paper.statusCode()).isEqualTo(201);
        assertThat(paper.contentType()).isEqualTo("application/pdf");
        assertThat(paper.header("Cache-Control")).isEqualTo("no-store");
        byte[] pdf = paper.asByteArray();
        Files.write(Files.createDirectories(Path.of("target", "survey")).resolve("codes.pdf"), pdf);
        PdfChecks.requireValid(pdf);
        String text = PdfChecks.text(pdf);
        String read = PdfChecks.letters(text);
        codes.forEach(code -> assertThat(text).as("in one line").contains("Code: " + code));
        assertThat(read)
                .contains(PdfChecks.letters("Gültig bis 31.12.2026"))
                .contains(PdfChecks.letters("Good until 2026-12-31"))
                .doesNotContain("Essen");
    }

    @Test
    void nobodyElseGetsCodes() {
        for (String role :
                List.of("adviser", "coordinator", "carrier-lead", "ministry", "programme", "client", "operator")) {
            assertThat(order(Tokens.of(role).authority("essen").office("essen-a"), FIFTY)
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(order(Tokens.of("office-lead"), FIFTY).statusCode()).isEqualTo(403);
        assertThat(order(Tokens.of("office-lead").authority("essen"), FIFTY).statusCode())
                .as("who leads no office")
                .isEqualTo(403);
        assertThat(order(lead("atlantis"), FIFTY).statusCode())
                .as("no such authority")
                .isEqualTo(403);
        assertThat(rows("select 1 from survey_code")).isEmpty();
    }

    @Test
    void atMostTwoHundredAtOnce() {
        for (int number : List.of(0, -1, 201)) {
            assertThat(order(lead("essen"), Map.of("audience", "CLIENT", "number", number))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(codes("essen", "CLIENT", 200)).hasSize(200);
    }

    @Test
    void neitherLogsNorMeasurementsTellOfAnAnswer() throws IOException {
        String code = codes("essen", "CLIENT", 1).get(0);
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLoggerName() + " " + line.getMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger.getLogger("").addHandler(handler);
        try {
            SurveyFixtures.answer(code, "CLIENT", answers("CLIENT", "YES"));
            SurveyFixtures.answer(code, "CLIENT", answers("CLIENT", "YES"));
            SurveyFixtures.answer(code, "CLIENT", Map.of("helped", "perhaps"));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(lines).noneMatch(line -> line.contains("urvey") || line.contains("helped") || line.contains(code));
        String measured =
                new String(Objects.requireNonNull(metrics).openStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(measured).contains("/api/v1/survey-codes").doesNotContain("survey-answers");
    }
}
