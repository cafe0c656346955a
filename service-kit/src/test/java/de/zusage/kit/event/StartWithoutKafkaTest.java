package de.zusage.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.LogLines;
import de.zusage.kit.app.Rows;
import de.zusage.local.JvmShared;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoKafka.class)
@Tag("landing")
class StartWithoutKafkaTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    @Nullable URL ready;

    @Test
    void aServiceThatNeverReachedKafkaIsReadyAndKeepsItsEventsForLater() {
        assertThat(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))
                .isNotEqualTo(JvmShared.get("kafka.bootstrap", String.class));
        given().get(Objects.requireNonNull(ready)).then().statusCode(200);
        try (LogLines lines = new LogLines()) {
            UUID note = Http.written(Http.anAdviser(), "without Kafka");
            Http.as(Http.anAdviser()).get("/api/v1/notes/" + note).then().statusCode(200);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(lines.with("could not be sent")).isNotEmpty());
            assertThat(Rows.count(
                            "outbox o join event_log e on e.id = o.event_id where e.aggregateid = ?", "note:" + note))
                    .isEqualTo(1);
        }
    }
}
