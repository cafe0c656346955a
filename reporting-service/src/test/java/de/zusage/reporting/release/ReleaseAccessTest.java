package de.zusage.reporting.release;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.reporting.release.ReleaseFixtures.FIGURES;
import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read and make releases, and how they are pulled. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReleaseAccessTest {
    private static final List<String> OUTSIDERS = List.of(
            "adviser",
            "office-lead",
            "office-admin",
            "carrier-lead",
            "client",
            "provider",
            "auditor",
            "operator",
            "data-steward",
            "subscriber");

    @Inject
    Told told;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
    }

    @Test
    void threeRolesReadReleases() {
        String id = released(Q1);
        for (Tokens reader : List.of(ministry(), programme(), coordinator("stuttgart"))) {
            assertThat(as(reader).get(RELEASES).<List<String>>path("items.id")).containsExactly(id);
            assertThat(as(reader).get(RELEASES + "/" + id).statusCode()).isEqualTo(200);
            assertThat(as(reader).get(RELEASES + "/" + id + "/tables/signed").statusCode())
                    .isEqualTo(200);
            assertThat(as(reader).get(RELEASES + "/" + id + "/tables").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void forEverybodyElseThereIsNoRelease() {
        String id = released(Q1);
        for (String role : OUTSIDERS) {
            Tokens outsider =
                    Tokens.of(role).authority("stuttgart").office("stuttgart-a").carrier("carrier-a");
            assertThat(as(outsider).get(RELEASES).statusCode()).as(role).isEqualTo(403);
            assertThat(as(outsider).get(FIGURES).statusCode()).as(role).isEqualTo(403);
            for (String below : List.of("", "/tables", "/tables/signed", "/preparation", "/part")) {
                assertThat(as(outsider).get(RELEASES + "/" + id + below).statusCode())
                        .as(role + below)
                        .isEqualTo(404);
            }
            assertThat(prepareAs(outsider)).as(role).isEqualTo(403);
        }
        assertThat(given().get(RELEASES).statusCode()).isEqualTo(401);
    }

    @Test
    void onlyTheProgrammePreparesAndDecides() {
        assertThat(prepareAs(ministry())).isEqualTo(403);
        assertThat(prepareAs(coordinator("stuttgart"))).isEqualTo(403);
        assertThat(prepareAs(programme())).isEqualTo(201);
    }

    @Test
    void onlyACoordinatorOfOneAuthorityHasOwnFigures() {
        released(Q1);
        assertThat(as(ministry()).get(FIGURES).statusCode()).isEqualTo(403);
        assertThat(as(programme()).get(FIGURES).statusCode()).isEqualTo(403);
        assertThat(as(Tokens.of("coordinator")).get(FIGURES).statusCode()).isEqualTo(403);
        assertThat(as(Tokens.of("coordinator").authority(List.of("stuttgart", "essen")))
                        .get(FIGURES)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(coordinator("total")).get(FIGURES).statusCode()).isEqualTo(404);
        Response own = as(coordinator("essen")).get(FIGURES);
        assertThat(own.<Integer>path("tables.find { it.table == 'signed' }.cells[0].value"))
                .isEqualTo(12);
        assertThat(own.asString()).doesNotContain("hamm");
    }

    @Test
    void anUnchangedTableIsNotSentAgain() {
        String path = RELEASES + "/" + released(Q1) + "/tables/signed";
        String json = as(ministry()).get(path).header("ETag");
        String csv = as(ministry()).accept("text/csv").get(path).header("ETag");
        assertThat(json).startsWith("\"").isNotEqualTo(csv);
        Response unchanged = as(ministry()).header("If-None-Match", json).get(path);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo(json);
        assertThat(unchanged.asByteArray()).isEmpty();
        for (String known : List.of("W/" + json, "\"another\",W/" + json, csv + ", " + json, "*")) {
            assertThat(as(ministry()).header("If-None-Match", known).get(path).statusCode())
                    .as(known)
                    .isEqualTo(304);
        }
        assertThat(as(ministry())
                        .header("If-None-Match", "W/\"another\"")
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
        assertThat(as(ministry())
                        .accept("text/csv")
                        .header("If-None-Match", json)
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWeighsNothingIsNotSent() {
        String path = RELEASES + "/" + released(Q1) + "/tables/signed";
        assertThat(as(ministry()).accept("application/json;q=0, */*").get(path).contentType())
                .as("the first of what is left")
                .startsWith("text/csv");
        assertThat(as(ministry())
                        .accept("application/json;q=0, application/xml")
                        .get(path)
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String id = released(Q1);
        assertThat(as(ministry()).get(RELEASES + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        Response unknown = as(ministry()).get(RELEASES + "/" + id + "/tables/people");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.<String>path("detail"))
                .as("what there is instead")
                .contains("origin, ")
                .contains("rates, ")
                .doesNotContain("structure");
        assertThat(as(ministry())
                        .get(RELEASES + "/" + UUID.randomUUID() + "/tables/signed")
                        .<String>path("detail"))
                .as("of what is not there nothing is said")
                .isNull();
        assertThat(as(ministry())
                        .accept("application/xml")
                        .get(RELEASES + "/" + id + "/tables/signed")
                        .statusCode())
                .isEqualTo(406);
        assertThat(as(ministry()).queryParam("cursor", "AAAA").get(RELEASES).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTableComesInEveryFormatAndForARangeOfPeriods() {
        told.tell(signed(9, "essen", "essen-b", "2026-08").toArray(Thing[]::new));
        String path = RELEASES + "/" + released("2026-09-30");
        String table = path + "/tables/signed";
        assertThat(as(ministry())
                        .accept("application/vnd.sdmx.data+csv; version=2.0.0")
                        .get(table)
                        .asString())
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,");
        assertThat(as(ministry()).queryParam("format", "xlsx").get(table).asByteArray())
                .startsWith('P', 'K');
        assertThat(as(ministry()).queryParam("format", "pdf").get(table).statusCode())
                .isEqualTo(400);
        Response range = as(ministry())
                .queryParam("from", "2026-07")
                .queryParam("to", "2026-09")
                .get(table);
        assertThat(range.<List<String>>path("periods.code")).containsExactly("Q2");
        assertThat(range.<List<String>>path("cells.period")).containsOnly("Q2");
        assertThat(range.header("ETag")).isNotEqualTo(as(ministry()).get(table).header("ETag"));
        assertThat(as(ministry()).queryParam("from", "2030-01").get(table).<List<Object>>path("cells"))
                .as("no error: there may be such a period one day")
                .isEmpty();
        assertThat(as(ministry()).queryParam("from", "2026").get(table).statusCode())
                .isEqualTo(400);
        assertThat(as(ministry())
                        .accept("application/vnd.sdmx.structure+json")
                        .get(path + "/structure")
                        .asString())
                .contains("\"SIGNED\"");
        Response metadata = as(ministry()).accept("application/ld+json").get(path + "/metadata");
        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.asString())
                .contains(as(ministry()).get(table).header("ETag").replace("\"", ""));
    }

    @Test
    void aLoopIsStoppedForAMinuteAndKeepsNobodyElseWaiting() {
        Tokens loop = ministry().subject(UUID.randomUUID());
        TestClock.ahead(Duration.between(
                Instant.now(), Instant.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(60)));
        for (int n = 0; n < 120; n++) {
            assertThat(as(loop).get(RELEASES).statusCode()).isEqualTo(200);
        }
        Response tooMuch = as(loop).get(RELEASES);
        assertThat(tooMuch.statusCode()).isEqualTo(429);
        assertThat(tooMuch.<String>path("type")).endsWith("/problems/too-many-requests");
        assertThat(Integer.parseInt(tooMuch.header("Retry-After")))
                .as("until the minute is over")
                .isBetween(1, 60);
        assertThat(as(ministry()).get(RELEASES).statusCode()).isEqualTo(200);
        TestClock.ahead(Duration.ofMinutes(5));
        assertThat(as(loop).get(RELEASES).statusCode()).isEqualTo(200);
        TestClock.ahead(Duration.ZERO);
    }

    private static int prepareAs(Tokens caller) {
        return as(caller)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("asOf", Q1))
                .post(RELEASES)
                .statusCode();
    }
}
