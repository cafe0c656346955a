package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.Q1;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.decide;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.prepare;
import static de.zusage.reporting.release.ReleaseFixtures.programme;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the programme sees before it decides. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class PreparationViewTest {
    private static final String PREPARATIONS = "/api/v1/preparations";

    @Inject
    Told told;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(12, "essen", "essen-a", "2026-05", "\"cefr\":\"A1\"").toArray(Thing[]::new));
        told.tell(signed(9, "hamm", "hamm-a", "2026-05", "\"cefr\":\"B1\"").toArray(Thing[]::new));
    }

    @AfterEach
    void putTheClockRight() {
        TestClock.ahead(Duration.ZERO);
    }

    private static Response look(Response prepared, String table) {
        return as(programme()).get(RELEASES + "/" + prepared.path("id") + "/preparation/tables/" + table);
    }

    private static void discard(Response prepared) {
        Response now = as(programme()).get(RELEASES + "/" + prepared.path("id") + "/preparation");
        assertThat(decide(now, "discarded", Map.of("reason", "Doppelt erfasst")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void allReleasesAreListedWhateverBecameOfThem() {
        Response first = prepare(Q1);
        as(coordinator("essen")).body(Map.of("agrees", true)).post(RELEASES + "/" + first.path("id") + "/answer");
        discard(first);
        Response second = prepare(Q1);
        Response list = as(programme()).get(PREPARATIONS);
        assertThat(list.<List<String>>path("items.state")).containsExactly("PREPARED", "DISCARDED");
        assertThat(list.<List<String>>path("items.id"))
                .containsExactly(second.<String>path("id"), first.<String>path("id"));
        assertThat(list.<String>path("items[0].asOf")).isEqualTo(Q1);
        assertThat(list.<String>path("items[0].preparedAt")).isNotBlank();
        assertThat(list.<String>path("items[0].answersLapseAfter")).isEqualTo(second.<String>path("answersLapseAfter"));
        assertThat(list.<Integer>path("items[0].answers.open")).isEqualTo(18);
        assertThat(list.<Integer>path("items[1].answers.agrees")).isEqualTo(1);
        assertThat(list.<String>path("items[0].verdict")).isEqualTo("ALL_LET_IN");
        assertThat(list.<Object>path("items[0].utility.authoritiesHidden"))
                .as("of so few cells a share would tell how many are hidden")
                .isNull();
        assertThat(list.<Object>path("items[1].utility")).isNull();
        assertThat(list.<String>path("items[1].decision")).isEqualTo("Doppelt erfasst");
        Response page = as(programme()).queryParam("limit", "1").get(PREPARATIONS);
        assertThat(as(programme())
                        .queryParam("limit", "1")
                        .queryParam("cursor", page.<String>path("next"))
                        .get(PREPARATIONS)
                        .<List<String>>path("items.id"))
                .containsExactly(first.<String>path("id"));
        assertThat(as(ministry()).get(PREPARATIONS).statusCode()).isEqualTo(403);
        assertThat(as(coordinator("essen")).get(PREPARATIONS).statusCode()).isEqualTo(403);
    }

    @Test
    void thePreparedTablesAreTheBytesThatComeOut() {
        Response prepared = prepare(Q1);
        Response before = look(prepared, "signed");
        assertThat(before.<Integer>path("cells.find { it.authority == 'essen' }.value"))
                .isEqualTo(12);
        assertThat(look(prepared, "people").<String>path("detail")).contains("signed");
        assertThat(as(ministry())
                        .get(RELEASES + "/" + prepared.path("id") + "/preparation/tables/signed")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(coordinator("essen"))
                        .get(RELEASES + "/" + prepared.path("id") + "/preparation/tables/signed")
                        .statusCode())
                .isEqualTo(404);
        TestClock.ahead(Duration.ofDays(20));
        assertThat(decide(prepared, "released", Map.of()).statusCode()).isEqualTo(200);
        Response after = as(ministry()).get(RELEASES + "/" + prepared.path("id") + "/tables/signed");
        assertThat(after.asByteArray()).isEqualTo(before.asByteArray());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void whatTheProgrammeHasSeenOfADiscardedReleaseTellsNothingOfAFew() {
        Response prepared = prepare(Q1);
        look(prepared, "signed");
        discard(prepared);
        assertThat(look(prepared, "signed").statusCode())
                .as("what is discarded is not looked at any more")
                .isEqualTo(404);
        told.tell(signed(2, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        assertThat(prepare(Q1).<String>path("type")).endsWith("/problems/few-since-discarded");
        told.tell(signed(4, "essen", "essen-a", "2026-06").toArray(Thing[]::new));
        assertThat(prepare(Q1).statusCode()).isEqualTo(201);
    }

    @Test
    void whatNobodyHasLookedAtMayChangeByAFew() {
        discard(prepare(Q1));
        told.tell(signed(2, "essen", "essen-a", "2026-05").toArray(Thing[]::new));
        assertThat(prepare(Q1).statusCode()).isEqualTo(201);
    }
}
