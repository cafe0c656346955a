package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.FIGURES;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.aSmallPilot;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.deliver;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.publish;
import static de.zusage.reporting.release.ReleaseFixtures.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read and make releases, and how they are pulled. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReleaseAccessTest {
    private static final String AS_OF = "2026-06-30";
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

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
    }

    @Test
    void threeRolesReadReleases() {
        String id = published(AS_OF);
        for (Tokens reader : List.of(ministry(), programme(), coordinator("stuttgart"))) {
            assertThat(as(reader).get(RELEASES).<List<String>>path("items.id")).containsExactly(id);
            assertThat(as(reader).get(RELEASES + "/" + id).statusCode()).isEqualTo(200);
            assertThat(as(reader).get(RELEASES + "/" + id + "/tables/steps").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void forEverybodyElseThereIsNoRelease() {
        String id = published(AS_OF);
        for (String role : OUTSIDERS) {
            Tokens outsider =
                    Tokens.of(role).authority("stuttgart").office("stuttgart-a").carrier("carrier-a");
            assertThat(as(outsider).get(RELEASES).statusCode()).as(role).isEqualTo(403);
            assertThat(as(outsider).get(FIGURES).statusCode()).as(role).isEqualTo(403);
            assertThat(as(outsider).get(RELEASES + "/" + id).statusCode())
                    .as(role)
                    .isEqualTo(404);
            assertThat(as(outsider).get(RELEASES + "/" + id + "/tables/steps").statusCode())
                    .as(role)
                    .isEqualTo(404);
            assertThat(publishAs(outsider)).as(role).isEqualTo(403);
        }
        assertThat(given().get(RELEASES).statusCode()).isEqualTo(401);
    }

    @Test
    void onlyTheProgrammePublishes() {
        assertThat(publishAs(ministry())).isEqualTo(403);
        assertThat(publishAs(coordinator("stuttgart"))).isEqualTo(403);
        assertThat(publishAs(programme())).isEqualTo(201);
    }

    @Test
    void onlyACoordinatorOfOneAuthorityHasOwnFigures() {
        published(AS_OF);
        assertThat(as(ministry()).get(FIGURES).statusCode()).isEqualTo(403);
        assertThat(as(programme()).get(FIGURES).statusCode()).isEqualTo(403);
        assertThat(as(Tokens.of("coordinator")).get(FIGURES).statusCode()).isEqualTo(403);
        assertThat(as(Tokens.of("coordinator").authority(List.of("stuttgart", "essen")))
                        .get(FIGURES)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(coordinator("total")).get(FIGURES).statusCode()).isEqualTo(404);
        assertThat(as(coordinator("stuttgart")).get(FIGURES).statusCode()).isEqualTo(200);
    }

    @Test
    void ownFiguresAreThoseOfTheLatestReleaseAndOfNobodyElse() throws Exception {
        assertThat(as(coordinator("freiburg")).get(FIGURES).statusCode()).isEqualTo(404);
        deliver(aSmallPilot());
        assertThat(as(coordinator("freiburg")).get(FIGURES).statusCode())
                .as("nothing was released yet")
                .isEqualTo(404);
        String id = published(AS_OF);
        Response figures = as(coordinator("freiburg")).get(FIGURES);
        assertThat(figures.<String>path("releaseId")).isEqualTo(id);
        assertThat(figures.<String>path("authority")).isEqualTo("freiburg");
        assertThat(figures.<Integer>path("tables[0].cells.find { it.column == 'signed' }.value"))
                .isEqualTo(15);
        assertThat(figures.asString()).doesNotContain("stuttgart").doesNotContain("total");
    }

    @Test
    void anUnchangedTableIsNotSentAgain() {
        String path = RELEASES + "/" + published(AS_OF) + "/tables/agreements";
        String json = as(ministry()).get(path).header("ETag");
        String csv = as(ministry()).accept("text/csv").get(path).header("ETag");
        assertThat(json).startsWith("\"").isNotEqualTo(csv);
        Response unchanged = as(ministry()).header("If-None-Match", json).get(path);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo(json);
        assertThat(unchanged.asByteArray()).isEmpty();
        assertThat(as(ministry())
                        .accept("text/csv")
                        .header("If-None-Match", json)
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void badWishesAreRefusedAndPublishNothing() {
        String released = published(AS_OF);
        assertThat(publish(UUID.randomUUID().toString(), "2199-01-01").<String>path("type"))
                .endsWith("/problems/as-of-in-the-future");
        Response earlier = publish(UUID.randomUUID().toString(), "2026-06-29");
        assertThat(earlier.statusCode()).isEqualTo(409);
        assertThat(earlier.<String>path("type")).endsWith("/problems/as-of-before-last-release");
        assertThat(publish("", AS_OF).statusCode()).isEqualTo(400);
        assertThat(as(ministry()).get(RELEASES).<List<String>>path("items.id")).containsExactly(released);
    }

    @Test
    void theListComesInPages() {
        String first = published(AS_OF);
        String second = published(AS_OF);
        Response page = as(ministry()).queryParam("limit", 1).get(RELEASES);
        assertThat(page.<List<String>>path("items.id")).containsExactly(second);
        Response last = as(ministry())
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("next"))
                .get(RELEASES);
        assertThat(last.<List<String>>path("items.id")).containsExactly(first);
        assertThat(last.<String>path("next")).isNull();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String id = published(AS_OF);
        assertThat(as(ministry()).get(RELEASES + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(as(ministry()).get(RELEASES + "/" + id + "/tables/cases").statusCode())
                .isEqualTo(404);
        assertThat(as(ministry())
                        .accept("application/xml")
                        .get(RELEASES + "/" + id + "/tables/steps")
                        .statusCode())
                .isEqualTo(406);
        assertThat(as(ministry()).queryParam("cursor", "AAAA").get(RELEASES).statusCode())
                .isEqualTo(400);
    }

    private static int publishAs(Tokens caller) {
        return as(caller)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("asOf", AS_OF))
                .post(RELEASES)
                .statusCode();
    }
}
