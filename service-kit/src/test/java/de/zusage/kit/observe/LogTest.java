package de.zusage.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.LogLines;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** Every line says which request or event it belongs to. */
@QuarkusTest
@TestProfile(KitTest.class)
class LogTest {

    private static final Logger LOG = Logger.getLogger(LogTest.class);

    @Test
    void aLineOfARequestNamesItAndTheNextRequestIsNamedAfterItself() {
        String first = "feed-" + UUID.randomUUID();
        String second = "feed-" + UUID.randomUUID();
        try (LogLines lines = new LogLines()) {
            for (String id : List.of(first, second)) {
                Http.as(Http.anAdviser()).header("X-Request-Id", id).get("/api/v1/notes/broken");
            }
            List<JsonPath> said = lines.jsonWith("a request failed");
            assertThat(said).extracting(line -> line.getString("mdc.requestId")).containsExactly(first, second);
            assertThat(said).allSatisfy(line -> {
                assertThat(line.getString("level")).isEqualTo("ERROR");
                assertThat(line.getString("traceId") + line.getString("mdc.traceId"))
                        .containsPattern("[0-9a-f]{32}");
            });
        }
    }

    @Test
    void aLineOfAnEventNamesItAndTheLineAfterwardsDoesNot() {
        UUID id = UUID.randomUUID();
        String stream = "note:" + UUID.randomUUID();
        try (LogLines lines = new LogLines()) {
            EventContext.during(id, "note.mentioned.v1", stream, null, () -> {
                LOG.infof("within %s", id);
                return true;
            });
            LOG.infof("behind %s", id);
            JsonPath within = lines.jsonWith("within " + id).get(0);
            assertThat(within.<String, String>getMap("mdc"))
                    .containsEntry("eventId", id.toString())
                    .containsEntry("eventType", "note.mentioned.v1")
                    .containsEntry("stream", stream);
            assertThat(lines.with("behind " + id)).singleElement().asString().doesNotContain(stream, "note.mentioned");
        }
        assertThat(MDC.getMap()).doesNotContainKeys("eventId", "eventType", "stream");
    }
}
