package de.zusage.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@TestProfile(KitTest.class)
class AnswerHeadersTest {

    @TestHTTPResource(value = "/", management = true)
    @Nullable URL management;

    @TestFactory
    Stream<DynamicTest> everyAnswerOfEitherPortPromisesTheSame() {
        Map<String, Response> answers = new LinkedHashMap<>();
        answers.put("200", Http.as(Http.anAdviser()).get("/api/v1/notes"));
        answers.put(
                "201", Http.write(Http.anAdviser(), "with headers").extract().response());
        answers.put("400", Http.as(Http.anAdviser()).get("/api/v1/notes?limit=0"));
        answers.put("401", given().get("/api/v1/notes"));
        answers.put("404 of a thing", Http.as(Http.anAdviser()).get("/api/v1/notes/4711"));
        answers.put("404 of nothing", given().get("/nowhere"));
        answers.put("405", Http.as(Http.anAdviser()).delete("/api/v1/notes"));
        answers.put("500", Http.as(Http.anAdviser()).get("/api/v1/notes/broken"));
        for (String path : new String[] {"health", "metrics", "openapi", "nowhere"}) {
            answers.put("management: " + path, given().get(Objects.requireNonNull(management) + path));
        }
        return answers.entrySet().stream()
                .map(answer -> DynamicTest.dynamicTest(answer.getKey(), () -> promises(answer.getValue())));
    }

    private static void promises(Response answer) {
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer.headers().hasHeaderWithName("Server")).isFalse();
        assertThat(answer.headers().hasHeaderWithName("X-Powered-By")).isFalse();
    }
}
