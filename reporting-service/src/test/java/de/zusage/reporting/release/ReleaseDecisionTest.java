package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.FIGURES;
import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.Q2;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.decide;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.event.EventJson;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.TopicReader;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.authority.Authorities;
import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a prepared release to one that everybody may read. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReleaseDecisionTest {
    private static final Map<String, Object> NOW = Map.of();

    @Inject
    Told told;

    @Inject
    Authorities authorities;

    @Inject
    ReleaseService service;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
    }

    @AfterEach
    void putTheClockRight() {
        TestClock.ahead(Duration.ZERO);
    }

    @Test
    void itComesOutWhenAllHaveAnsweredAndSaysWhoHas() {
        Response prepared = prepare(Q1);
        assertThat(decide(prepared, "released", NOW).<String>path("type")).endsWith("/problems/answers-open");
        for (Authority authority : authorities.all()) {
            answer(prepared, authority.slug(), Map.of("agrees", true));
        }
        assertThat(decide(prepared, "released", NOW).statusCode())
                .as("decided on what had been answered before")
                .isEqualTo(412);
        Response out = decide(again(prepared), "released", NOW);
        assertThat(out.statusCode()).as(out.asString()).isEqualTo(200);
        Response document = as(ministry()).get(RELEASES + "/" + prepared.path("id"));
        assertThat(document.<List<String>>path("answers.answer")).hasSize(18).containsOnly("AGREES");
        assertThat(decide(prepared, "discarded", Map.of("reason", "zu spät")).statusCode())
                .as("made against an older version")
                .isEqualTo(412);
        assertThat(decide(out, "discarded", Map.of("reason", "zu spät")).<String>path("type"))
                .endsWith("/problems/release-decided");
    }

    @Test
    void aMissingAnswerLapsesAfterFiveWorkingDaysAndIsNoted() {
        Response prepared = prepare(Q1);
        answer(prepared, "essen", Map.of("agrees", false, "remark", "Zwei Fälle fehlen"));
        String last = prepared.path("answersLapseAfter");
        Duration untilThen = Duration.between(
                Instant.now(),
                LocalDate.parse(last).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant());
        TestClock.ahead(untilThen.plusHours(12));
        assertThat(decide(again(prepared), "released", NOW).statusCode()).isEqualTo(409);
        TestClock.ahead(untilThen.plusHours(36));
        assertThat(decide(again(prepared), "released", NOW).statusCode()).isEqualTo(200);
        Response document = as(ministry()).get(RELEASES + "/" + prepared.path("id"));
        assertThat(document.<String>path("answers.find { it.authority == 'essen' }.answer"))
                .isEqualTo("DISAGREES");
        assertThat(document.<String>path("answers.find { it.authority == 'hamm' }.answer"))
                .isEqualTo("LAPSED");
        assertThat(document.asString()).as("a remark is for the programme").doesNotContain("Zwei Fälle");
    }

    @Test
    void fiveWorkingDaysSkipWeekendsAndHolidays() {
        Instant fridayBeforeChristmas = Instant.parse("2026-12-18T09:00:00Z");
        TestClock.ahead(Duration.between(Instant.now(), fridayBeforeChristmas));
        assertThat(prepare(Q1).<String>path("answersLapseAfter"))
                .as("21 to 24 December, then 28")
                .isEqualTo("2026-12-28");
    }

    @Test
    void aCoordinatorSeesTheOwnPartOnlyAndAnswersOnce() {
        Response prepared = prepare(Q1);
        Response part = as(coordinator("essen")).get(RELEASES + "/" + prepared.path("id") + "/part");
        assertThat(part.<Integer>path("tables.find { it.table == 'signed' }.cells[0].value"))
                .isEqualTo(12);
        assertThat(part.asString()).doesNotContain("hamm");
        assertThat(part.<List<Integer>>path("tables.find { it.table == 'signed' }.cells.value"))
                .as("its own, not that of all")
                .containsExactly(12);
        assertThat(part.<String>path("answer")).isEqualTo("OPEN");
        assertThat(answer(prepared, "essen", Map.of("agrees", false)).<String>path("type"))
                .endsWith("/problems/remark-missing");
        assertThat(answer(prepared, "essen", Map.of("agrees", true)).<String>path("answer"))
                .isEqualTo("AGREES");
        assertThat(answer(prepared, "essen", Map.of("agrees", true)).<String>path("type"))
                .endsWith("/problems/already-answered");
        assertThat(answer(prepared, "atlantis", Map.of("agrees", true)).statusCode())
                .isEqualTo(404);
        assertThat(as(coordinator("essen")).get(FIGURES).statusCode())
                .as("nothing is released")
                .isEqualTo(404);
        decide(again(prepared), "discarded", Map.of("reason", "noch einmal"));
        assertThat(as(coordinator("essen"))
                        .get(RELEASES + "/" + prepared.path("id") + "/part")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void untilTheEmbargoEndsItIsNotThereForAnybodyElse() {
        Response prepared = prepare(Q1);
        String path = RELEASES + "/" + prepared.path("id");
        TestClock.ahead(Duration.ofDays(20));
        Instant end = Instant.now().plus(Duration.ofDays(21)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(decide(prepared, "released", Map.of("embargoUntil", "2026-01-01T00:00:00Z"))
                        .<String>path("type"))
                .endsWith("/problems/embargo-in-the-past");
        assertThat(decide(prepared, "released", Map.of("embargoUntil", end.toString()))
                        .statusCode())
                .isEqualTo(200);
        for (String hidden : List.of(path, path + "/tables/signed", FIGURES)) {
            assertThat(as(hidden.equals(FIGURES) ? coordinator("essen") : ministry())
                            .get(hidden)
                            .statusCode())
                    .as(hidden)
                    .isEqualTo(404);
        }
        assertThat(as(ministry()).get(RELEASES).<List<Object>>path("items")).isEmpty();
        assertThat(as(programme()).get(path + "/preparation").<String>path("state"))
                .isEqualTo("RELEASED");
        service.announce();
        assertThat(told(prepared)).isEmpty();
        TestClock.ahead(Duration.ofDays(22));
        assertThat(as(ministry()).get(path).statusCode()).isEqualTo(200);
        service.announce();
        service.announce();
        assertThat(told(prepared)).hasSize(1);
    }

    @Test
    void aLaterReleaseDoesNotComeOutBeforeAnEarlierOne() {
        Response first = prepare(Q1);
        assertThat(first.<List<Object>>path("files.sha256"))
                .as("would tell whether anything changed since the last try")
                .containsOnlyNulls();
        TestClock.ahead(Duration.ofDays(20));
        Instant end = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(decide(first, "released", Map.of("embargoUntil", "2999-01-01T00:00:00Z"))
                        .<String>path("type"))
                .endsWith("/problems/embargo-too-long");
        assertThat(decide(first, "released", Map.of("embargoUntil", end.toString()))
                        .statusCode())
                .isEqualTo(200);
        Response second = prepare(Q2);
        TestClock.ahead(Duration.ofDays(39));
        assertThat(decide(second, "released", NOW).<String>path("type")).endsWith("/problems/earlier-embargo");
        TestClock.ahead(Duration.ofDays(41));
        assertThat(decide(second, "released", NOW).statusCode()).isEqualTo(200);
        Response list = as(ministry()).get(RELEASES);
        assertThat(list.<String>path("items.find { it.number == 1 }.publishedOn"))
                .as("the day on which the embargo ends")
                .isEqualTo(end.atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString());
    }

    @Test
    void othersAreToldAndTheDigestsAreThoseOfTheBytes() throws Exception {
        String id = released(Q1);
        Response document = as(ministry()).get(RELEASES + "/" + id);
        assertThat(document.header("ETag")).isEqualTo('"' + sha256(document.asByteArray()) + '"');
        List<Map<String, Object>> files = document.path("files");
        assertThat(files).isNotEmpty().allSatisfy(file -> {
            boolean structure = text(file, "name").equals("structure");
            Response bytes = as(ministry())
                    .accept(text(file, "mediaType"))
                    .get(RELEASES + "/" + id + (structure ? "/structure" : "/tables/" + text(file, "name")));
            assertThat(sha256(bytes.asByteArray())).isEqualTo(file.get("sha256"));
            assertThat(bytes.header("ETag")).isEqualTo("\"" + file.get("sha256") + '"');
            assertThat(bytes.asByteArray()).hasSize(Integer.parseInt(text(file, "size")));
        });
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !TopicReader.read("zusage.release", "release:" + id).isEmpty());
        String event = new String(
                TopicReader.read("zusage.release", "release:" + id).get(0).value(), StandardCharsets.UTF_8);
        assertThat(ContractFiles.faults("release.published.v1", event)).isEmpty();
        assertThat(EventJson.mapper().readTree(event).get("sha256").asText()).isEqualTo(sha256(document.asByteArray()));
    }

    @Test
    void whatTheAuditorRefusedIsNamedToItsAuthorityOnlyAndHasToBeNamedByTheProgramme() throws Exception {
        Response prepared = prepare(Q1);
        try (var job = LocalDatabase.of("reporting").connect("job");
                var row = job.prepareStatement("insert into release_refusal values (gen_random_uuid(), ?, 'signed',"
                        + " 'TOO_CLOSE', '{essen}', ?)")) {
            row.setObject(1, UUID.fromString(prepared.path("id")));
            row.setString(2, "[{\"authority\":\"essen\",\"period\":\"Q1\",\"groups\":[]}]");
            row.executeUpdate();
        }
        String path = RELEASES + "/" + prepared.path("id");
        assertThat(as(coordinator("essen")).get(path + "/part").<List<String>>path("withheld[0].cells.period"))
                .containsExactly("Q1");
        assertThat(as(coordinator("essen")).get(path + "/part").<String>path("withheld[0].title.de"))
                .isEqualTo("Unterzeichnete Vereinbarungen");
        assertThat(as(coordinator("hamm")).get(path + "/part").<List<String>>path("withheld[0].cells"))
                .isEmpty();
        Response forAll = as(programme()).get(path + "/preparation");
        assertThat(forAll.<String>path("withheld[0].table")).isEqualTo("signed");
        assertThat(forAll.<Object>path("withheld[0].cells")).isNull();
        assertThat(forAll.<Object>path("withheld[0].reason")).isNull();
        TestClock.ahead(Duration.ofDays(20));
        assertThat(decide(prepared, "released", NOW).<String>path("type"))
                .endsWith("/problems/withheld-by-the-auditor");
        assertThat(decide(prepared, "released", Map.of("without", List.of("signed")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void badWishesPrepareNothing() {
        assertThat(prepare("2199-06-30").<String>path("type")).endsWith("/problems/as-of-in-the-future");
        assertThat(prepare("2026-06-29").<String>path("type")).endsWith("/problems/not-the-end-of-a-quarter");
        assertThat(prepare("2026-03-31").<String>path("type")).endsWith("/problems/not-the-end-of-a-quarter");
        assertThat(prepare("releases/corrections", Map.of("halfYear", 9, "reason", "x"))
                        .<String>path("type"))
                .endsWith("/problems/no-such-half-year");
        released(Q1);
        assertThat(prepare(Q1).<String>path("type")).endsWith("/problems/already-released");
        assertThat(prepare(Q2).statusCode()).isEqualTo(201);
    }

    private static String text(Map<String, Object> file, String field) {
        return String.valueOf(file.get(field));
    }

    private static Response again(Response prepared) {
        return as(programme()).get(RELEASES + "/" + prepared.path("id") + "/preparation");
    }

    private static Response answer(Response prepared, String authority, Map<String, Object> word) {
        return as(coordinator(authority)).body(word).post(RELEASES + "/" + prepared.path("id") + "/answer");
    }

    private static List<String> told(Response prepared) {
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var query = owner.prepareStatement("select type from event_log where aggregateid = ?")) {
            query.setString(1, "release:" + prepared.path("id"));
            List<String> types = new ArrayList<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    types.add(row.getString(1));
                }
            }
            return types;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
