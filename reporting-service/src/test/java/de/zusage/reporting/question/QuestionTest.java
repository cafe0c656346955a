package de.zusage.reporting.question;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.reporting.release.ReleaseFixtures.Q2;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import de.zusage.reporting.format.SdmxReadBack;
import de.zusage.reporting.release.ReleaseFixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions of parliament: asked, decided at once, and read by all who read releases. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class QuestionTest {
    private static final String QUESTIONS = "/api/v1/questions";

    @Inject
    Told told;

    private final List<Thing> agreements = new ArrayList<>();

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
        agreements.clear();
        for (String office : List.of("essen-a", "essen-b", "hamm-a", "hamm-b")) {
            String authority = office.substring(0, office.length() - 2);
            agreements.addAll(signed(20, authority, office, "2026-05", "\"interpreter\":\"YES\"", "\"cefr\":\"A1\""));
            agreements.addAll(signed(10, authority, office, "2026-05", "\"interpreter\":\"NO\"", "\"cefr\":\"A1\""));
            agreements.addAll(signed(10, authority, office, "2026-08", "\"interpreter\":\"YES\"", "\"cefr\":\"B1\""));
            agreements.addAll(signed(15, authority, office, "2026-08", "\"interpreter\":\"NO\"", "\"cefr\":\"B1\""));
        }
        told.tell(agreements.toArray(Thing[]::new));
    }

    @AfterEach
    void putTheClockRight() {
        TestClock.ahead(Duration.ZERO);
    }

    private static Map<String, Object> question(String population, String place, String span, String... attributes) {
        return Map.of(
                "words",
                "Wie viele Vereinbarungen kamen mit Sprachmittlung zustande?",
                "reference",
                "Drucksache 17/1234",
                "population",
                population,
                "attributes",
                List.of(attributes),
                "place",
                place,
                "span",
                span);
    }

    private static Response ask(String key, Object question) {
        return as(programme()).header("Idempotency-Key", key).body(question).post(QUESTIONS);
    }

    private static Response ask(Object question) {
        return ask(UUID.randomUUID().toString(), question);
    }

    @Test
    void anAnswerIsPublishedToAllReadersInEveryFormat() {
        released(Q2);
        Response granted = ask(question("agreements-signed", "AUTHORITY", "HALF_YEAR", "interpreter"));
        assertThat(granted.statusCode()).as(granted.asString()).isEqualTo(201);
        assertThat(granted.<String>path("state")).as(granted.asString()).isEqualTo("GRANTED");
        assertThat(granted.<String>path("asOf")).isEqualTo(Q2);
        assertThat(granted.<String>path("citation")).contains("Drucksache 17/1234", granted.path("address"));
        assertThat(granted.<List<String>>path("sites.find { it.land == 'NW' }.sites"))
                .contains("Essen", "Hamm");
        assertThat(granted.<List<Object>>path("revisions")).hasSize(1);
        String path = granted.header("Location");
        for (Tokens reader : List.of(ministry(), programme(), coordinator("stuttgart"))) {
            Response sheet = as(reader).get(path);
            assertThat(sheet.asByteArray()).isEqualTo(granted.asByteArray());
            assertThat(sheet.header("ETag")).isEqualTo("\"" + Sha256.hex(sheet.asByteArray()) + "\"");
            assertThat(as(reader).get(QUESTIONS).<List<String>>path("items.state"))
                    .containsExactly("GRANTED");
        }
        Response table = as(ministry()).get(path + "/table");
        assertThat(table.<Integer>path(
                        "cells.find { it.authority == 'essen' && it.groups == ['YES'] && it.period == 'H1' }.value"))
                .isEqualTo(60);
        assertThat(as(ministry()).accept("text/csv").get(path + "/table").asString())
                .contains("Sprachmittlung");
        assertThat(table.<List<String>>path(
                        "cells.findAll { it.authority == 'site-19' || it.authority == 'wetzlar' }.state"))
                .as("who has delivered nothing is there")
                .isNotEmpty()
                .containsOnly("MISSING");
        assertThat(granted.<List<List<String>>>path("sites.sites").stream()
                        .mapToInt(List::size)
                        .sum())
                .as("the nineteenth too, which lies in no Land yet")
                .isEqualTo(19);
        Response workbook = as(ministry()).queryParam("format", "xlsx").get(path + "/table");
        assertThat(workbook.asByteArray()).startsWith('P', 'K');
        assertThat(workbook.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"question-" + granted.path("number") + ".xlsx\"");
        assertThat(as(ministry())
                        .queryParam("format", "sdmx.csv")
                        .get(path + "/table")
                        .asString())
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,");
        Response structure =
                as(ministry()).accept("application/vnd.sdmx.structure+json").get(path + "/structure");
        assertThat(structure.statusCode()).as(structure.asString()).isEqualTo(200);
        assertThat(granted.<String>path("files.find { it.format == 'SDMX_STRUCTURE' }.sha256"))
                .isEqualTo(Sha256.hex(structure.asByteArray()));
        assertThat(new SdmxReadBack(structure.asByteArray())
                        .read(as(ministry())
                                .queryParam("format", "sdmx.csv")
                                .get(path + "/table")
                                .asByteArray()))
                .hasSize(table.<List<Object>>path("cells").size())
                .anySatisfy(each -> {
                    assertThat(each.at("REF_AREA")).isEqualTo("ESSEN");
                    assertThat(each.at("INTERPRETER")).isEqualTo("YES");
                    assertThat(each.measure()).isEqualTo("60");
                });
        assertThat(as(ministry())
                        .queryParam("format", "pdf")
                        .get(path + "/table")
                        .statusCode())
                .isEqualTo(400);
        assertThat(as(ministry()).get(QUESTIONS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoPullsAnAnswerIsNotedAndALoopIsStopped() {
        released(Q2);
        String path = ask(question("agreements-signed", "AUTHORITY", "HALF_YEAR", "interpreter"))
                .header("Location");
        String tag = as(ministry()).get(path + "/table").header("ETag");
        as(ministry()).header("If-None-Match", tag).get(path + "/table");
        as(coordinator("essen")).get(path);
        Response pulls = as(programme()).get(path + "/pulls");
        assertThat(pulls.<List<String>>path("items.name")).containsExactly("sheet", "table", "table");
        assertThat(pulls.<List<Boolean>>path("items.unchanged")).containsExactly(false, true, false);
        assertThat(pulls.<List<String>>path("items.role")).containsExactly("coordinator", "ministry", "ministry");
        assertThat(as(ministry()).get(path + "/pulls").statusCode()).isEqualTo(404);
        assertThat(as(programme())
                        .get(QUESTIONS + "/" + UUID.randomUUID() + "/pulls")
                        .statusCode())
                .isEqualTo(404);
        Tokens loop = ministry().subject(UUID.randomUUID());
        TestClock.ahead(Duration.between(
                Instant.now(), Instant.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(60)));
        for (int n = 0; n < 120; n++) {
            assertThat(as(loop).get(path + "/table").statusCode()).isEqualTo(200);
        }
        assertThat(as(loop).get(path + "/table").statusCode()).isEqualTo(429);
        assertThat(as(loop).get(QUESTIONS).statusCode()).isEqualTo(429);
        assertThat(as(ministry()).get(path + "/table").statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusalNamesTheRuleAndNoNumber() {
        released(Q2);
        Response refused = ask(question("agreements-signed", "FEDERAL", "HALF_YEAR", "cefr"));
        assertThat(refused.statusCode()).isEqualTo(201);
        assertThat(refused.<String>path("state")).isEqualTo("REFUSED");
        assertThat(refused.<List<String>>path("reasons.code")).containsExactly("not-before-the-end");
        assertThat(refused.<String>path("reasons[0].words.de")).isNotBlank();
        assertThat(refused.<List<Object>>path("files")).isEmpty();
        for (String part : List.of("/table", "/structure")) {
            Response none = as(ministry()).accept("*/*").get(refused.header("Location") + part);
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(none.<String>path("type")).endsWith("/problems/no-answer");
        }
        assertThat(as(ministry()).get(QUESTIONS).<List<String>>path("items.reason"))
                .containsExactly("not-before-the-end");
    }

    @Test
    void afterTheEndWhatIsInTheTablesIsAskedForTooAndTheErasedStayOut() throws SQLException {
        TestClock.ahead(Duration.ofDays(800));
        Response prepared = prepare("2027-09-30");
        assertThat(prepared.statusCode()).as(prepared.asString()).isEqualTo(201);
        TestClock.ahead(Duration.ofDays(840));
        assertThat(ReleaseFixtures.decide(prepared, "released", Map.of()).statusCode())
                .isEqualTo(200);
        Map<String, Object> wish = question("agreements-signed", "AUTHORITY", "TOTAL", "cefr", "interpreter");
        Response granted = ask(wish);
        assertThat(granted.<String>path("state")).as(granted.asString()).isEqualTo("GRANTED");
        assertThat(as(ministry())
                        .get(granted.header("Location") + "/table")
                        .<Integer>path("cells.find { it.authority == 'essen' && it.groups == ['_T', 'YES'] }.value"))
                .isEqualTo(60);
        try (var owner = LocalDatabase.of("reporting").connectAsSuperuser();
                var erasure = owner.createStatement()) {
            erasure.execute("delete from recorded_fact where subject = '" + agreements.get(0).stream() + "'");
        }
        assertThat(ask(wish).<List<String>>path("reasons.code")).containsExactly("changed-since-answered");
    }

    @Test
    void aCorrectionOfWhatWasAnsweredIsRefused() {
        released(Q2);
        assertThat(ask(question("agreements-signed", "FEDERAL", "HALF_YEAR", "interpreter"))
                        .<String>path("state"))
                .isEqualTo("GRANTED");
        agreements.subList(0, 15).forEach(each -> told.tell(each.tells("CORRECTED", "2026-10", "\"cefr\":\"B1\"")));
        Response correction = prepare("releases/corrections", Map.of("halfYear", 1, "reason", "nacherfasst"));
        assertThat(correction.statusCode()).isEqualTo(409);
        assertThat(correction.<String>path("type")).endsWith("/problems/answered-question");
    }

    @Test
    void theSameKeyAsksOnce() {
        released(Q2);
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = question("agreements-signed", "FEDERAL", "HALF_YEAR", "interpreter");
        assertThat(ask(key, wish).asByteArray()).isEqualTo(ask(key, wish).asByteArray());
        assertThat(as(ministry()).get(QUESTIONS).<List<Object>>path("items")).hasSize(1);
        assertThat(as(programme()).body(wish).post(QUESTIONS).statusCode()).isEqualTo(400);
    }

    @Test
    void whatNoTableMayBeIsNotAsked() {
        assertThat(ask(question("agreements-signed", "FEDERAL", "HALF_YEAR", "interpreter"))
                        .<String>path("type"))
                .endsWith("/problems/nothing-released");
        refused("not-to-be-crossed", question("agreements-ended", "FEDERAL", "TOTAL", "endReason", "nationalityGroup"));
        assertThat(refused("unknown-population", question("people", "FEDERAL", "TOTAL", "sex")))
                .contains("agreements-signed, ");
        assertThat(refused("unknown-attribute", question("agreements-signed", "FEDERAL", "TOTAL", "religion")))
                .contains("agreements-signed", "interpreter, ");
        refused("attribute-twice", question("agreements-signed", "FEDERAL", "TOTAL", "sex", "sex"));
        assertThat(ask(question("agreements-signed", "FEDERAL", "QUARTER", "sex"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ask(question("agreements-signed", "FEDERAL", "TOTAL", "sex", "cefr", "work", "goals"))
                        .statusCode())
                .isEqualTo(400);
    }

    /** The words of a question are published for good. */
    @Test
    void nothingUnseenIsAsked() {
        released(Q2);
        for (String field : List.of("words", "reference")) {
            for (String unseen : List.of("\u0007", "\u001b[31m", "\t", "\r\n", "\u0085", "\u009f")) {
                Map<String, Object> wish =
                        new HashMap<>(question("agreements-signed", "FEDERAL", "HALF_YEAR", "interpreter"));
                wish.put(field, "Wie viele" + unseen + "?");
                assertThat(ask(wish).statusCode())
                        .as("%s with %d", field, (int) unseen.charAt(0))
                        .isEqualTo(400);
            }
        }
        Map<String, Object> lines = new HashMap<>(question("agreements-signed", "FEDERAL", "HALF_YEAR", "interpreter"));
        lines.put("words", "1. Wie viele?\n2. Und warum?");
        assertThat(ask(lines).statusCode()).isEqualTo(201);
    }

    private static String refused(String problem, Object question) {
        Response answer = ask(question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("type")).endsWith("/problems/" + problem);
        return answer.path("detail");
    }

    @Test
    void onlyTheProgrammeAsksAndOthersSeeNothing() {
        Map<String, Object> wish = question("agreements-signed", "FEDERAL", "HALF_YEAR", "interpreter");
        for (Tokens other : List.of(ministry(), coordinator("essen"), Tokens.of("auditor"), Tokens.of("operator"))) {
            assertThat(as(other)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .body(wish)
                            .post(QUESTIONS)
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String role : List.of("auditor", "operator", "provider", "subscriber", "client")) {
            assertThat(as(Tokens.of(role)).get(QUESTIONS).statusCode()).isEqualTo(403);
            int one =
                    as(Tokens.of(role)).get(QUESTIONS + "/" + UUID.randomUUID()).statusCode();
            assertThat(one).as(role).isIn(403, 404);
        }
        assertThat(given().get(QUESTIONS).statusCode()).isEqualTo(401);
    }
}
