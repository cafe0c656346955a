package de.zusage.kit.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.app.KitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Metrics and health as the management port shows them. */
@QuarkusTest
@TestProfile(KitTest.class)
class OperatorViewTest {

    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable URL metrics;

    @TestHTTPResource(value = "/health/live", management = true)
    @Nullable URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    @Nullable URL ready;

    @Test
    void everythingThatAnAlarmWatchesHasAValue() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String text = given().get(Objects.requireNonNull(metrics)).asString();
            for (String name : List.of(
                    "zusage_outbox_backlog_events",
                    "zusage_outbox_oldest_seconds",
                    "zusage_inbox_parked_streams",
                    "zusage_inbox_waiting_streams",
                    "zusage_inbox_strays",
                    "zusage_inbox_lag_records{consumer=\"zusage.plan\"}",
                    "zusage_inbox_idle_seconds{consumer=\"zusage.plan\"}",
                    "zusage_inbox_stalled_seconds{consumer=\"zusage.plan\"}")) {
                assertThat(text).containsPattern(java.util.regex.Pattern.quote(name) + " [0-9.E]+\n");
            }
        });
    }

    @Test
    void aliveNeedsNothingAndReadyNeedsTheDatabaseOnly() {
        JsonPath alive = given().get(Objects.requireNonNull(live))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(alive.getList("checks.data"))
                .as("looks at no database and no channel")
                .containsOnlyNulls();
        JsonPath serving = given().get(Objects.requireNonNull(ready))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(serving.getMap("checks.find { it.name.startsWith('Database') }.data"))
                .containsOnlyKeys("<default>");
        assertThat(serving.getString("checks.data")).as("looks at no channel").doesNotContain("plan");
    }

    @Test
    void theApplicationPortShowsNoneOfIt() {
        given().get("/q/metrics").then().statusCode(404);
        given().get("/q/health").then().statusCode(404);
    }
}
