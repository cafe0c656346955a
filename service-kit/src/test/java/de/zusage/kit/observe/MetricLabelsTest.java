package de.zusage.kit.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.testing.RawConnection;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody writes into a path that is none reaches no metric, and keeps no operation from being measured. */
@QuarkusTest
@TestProfile(KitTest.class)
class MetricLabelsTest {

    /** More than there may be labels. */
    private static final int PATHS = 320;

    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable URI metrics;

    @Test
    void pathsThatNobodyServesAreNoLabels() throws IOException {
        String word = "canary-" + UUID.randomUUID();
        try (RawConnection connection = new RawConnection()) {
            for (int i = 0; i < PATHS; i++) {
                connection.send("GET", "/api/v1/notes/" + word + i + "%zz", Map.of(), new byte[0]);
            }
        }
        Http.as(Http.anAdviser()).get("/api/v1/notes/" + UUID.randomUUID());
        String seen = given().get(Objects.requireNonNull(metrics)).asString();
        assertThat(seen).doesNotContain(word);
        assertThat(seen).contains("uri=\"/api/v1/notes/{id}\"");
    }
}
