package de.zusage.kit.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.kit.app.Http;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much and how long: of an address, of headers, of waiting, of tries. */
@QuarkusTest
@TestProfile(Impatient.class)
@Tag("landing")
class LimitsTest {

    private static final String RATIONED = "/api/v1/notes/rationed/";

    private final Minutes minutes = new Minutes();

    @Test
    void anAddressThatIsTooLongIs414AndHeadersThatAreIs431() {
        given().get("/api/v1/notes?cursor=" + "x".repeat(5000)).then().statusCode(414);
        given().header("X-Long", "x".repeat(20_000)).get("/api/v1/notes").then().statusCode(431);
    }

    @Test
    void aBodyOfWhichNoMoreComesIsNotWaitedForAndItsThreadServesOthers() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            slow.setSoTimeout(20_000);
            slow.getOutputStream()
                    .write(("POST /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Http.anAdviser().sign()
                                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: 0123456789abcdef\r\n"
                                    + "Content-Length: 1000\r\n\r\n{\"subject\":")
                            .getBytes(US_ASCII));
            byte[] answer = slow.getInputStream().readNBytes("HTTP/1.1 400".length());
            assertThat(new String(answer, US_ASCII))
                    .as("told so or hung up on, where a longer wait would end the test")
                    .isIn("HTTP/1.1 400", "");
        }
        Http.write(Http.anAdviser(), "served meanwhile").statusCode(201);
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain() {
        ration(3, 100);
        for (int i = 0; i < 3; i++) {
            look("one").then().statusCode(200);
        }
        look("one")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "42")
                .body("type", equalTo("/problems/too-many-requests"));
        look("two").then().statusCode(200);
        Http.as(Http.anAdviser()).get(RATIONED + "one").then().statusCode(200);
        minutes.pass(Duration.ofSeconds(42));
        look("one").then().statusCode(200);
    }

    @Test
    void whoTriesManySecretsMeetsTheRationOfTheAddress() {
        ration(3, 5);
        for (int i = 0; i < 5; i++) {
            look("guess-" + i).then().statusCode(200);
        }
        look("guess-5").then().statusCode(429);
    }

    @Test
    void ofALoginTheRationIsItsOwnWhateverItAsksFor() {
        ration(2, 0);
        Tokens adviser = Http.anAdviser().subject(UUID.randomUUID());
        for (String secret : new String[] {"one", "two"}) {
            Http.as(adviser).get(RATIONED + secret).then().statusCode(200);
        }
        Http.as(adviser).get(RATIONED + "three").then().statusCode(429);
        Http.as(Http.anAdviser().subject(UUID.randomUUID()))
                .get(RATIONED + "three")
                .then()
                .statusCode(200);
    }

    private static Response look(String secret) {
        return given().get(RATIONED + secret);
    }

    private void ration(int looks, int addresses) {
        QuarkusMock.installMockForType(minutes.rations(Map.of("looks", looks, "addresses", addresses)), Rations.class);
    }
}
