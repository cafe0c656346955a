package de.zusage.kit.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.kit.app.Http;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** How much and how long: of an address, of headers, of waiting, of tries. */
@QuarkusTest
@TestProfile(Impatient.class)
class LimitsTest {

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
        Response answer = given().get("/api/v1/notes/rationed");
        for (int i = 0; i < 7 && answer.statusCode() == 200; i++) {
            answer = given().get("/api/v1/notes/rationed");
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        Http.as(Http.anAdviser()).get("/api/v1/notes/rationed").then().statusCode(200);
    }
}
