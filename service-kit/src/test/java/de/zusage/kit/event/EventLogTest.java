package de.zusage.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.app.KitTest;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitTest.class)
class EventLogTest {

    @Test
    void aWrittenNoteReachesItsTopic() {
        String location = given().auth()
                .oauth2(Tokens.adviser("stuttgart", "stuttgart-a").sign())
                .header("Idempotency-Key", "first-note-0001")
                .contentType("application/json")
                .body("{\"subject\":\"hello\",\"kind\":\"SHORT\",\"weight\":1}")
                .post("/api/v1/notes")
                .then()
                .log()
                .all()
                .statusCode(201)
                .extract()
                .header("Location");
        String stream = "note:" + location.substring(location.lastIndexOf('/') + 1);
        await().untilAsserted(() ->
                assertThat(TopicReader.read("zusage.notification", stream)).hasSize(1));
    }
}
