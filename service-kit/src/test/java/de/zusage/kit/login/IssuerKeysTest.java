package de.zusage.kit.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.kit.app.Http;
import de.zusage.local.testing.TokenIssuer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One life of a service with its issuer; one test, because each step needs what came before it. */
@QuarkusTest
@TestProfile(IssuerAtFirstAway.class)
@Tag("landing")
class IssuerKeysTest {

    private static final Duration BACK = Duration.ofSeconds(10);
    private static final Duration A_FEW_ROUNDS = Duration.ofSeconds(10);

    private final TokenIssuer issuer = TokenIssuer.current();

    @TestHTTPResource(value = "/health/ready", management = true)
    @Nullable URL ready;

    @TestHTTPResource(value = "/health/live", management = true)
    @Nullable URL live;

    @Test
    void keysComeAndGoWithoutARestartAndTheIssuerMayBeAway() {
        try {
            startsWithoutTheIssuer();
        } finally {
            issuer.comeBack();
        }
        await().atMost(BACK).untilAsserted(() -> readiness(200));
        reads(Http.anAdviser().sign(), 200);

        anIntroducedKeyIsTakenBesidesTheOldOne();
        twoRotationsLeaveEveryGoodTokenGood();
        aKeyThatIsGoneIsForgottenThoughNobodyNamesANewOne();
        whileTheIssuerIsAwayTokensAreGood();
    }

    private void startsWithoutTheIssuer() {
        readiness(503);
        given().get(Objects.requireNonNull(live)).then().statusCode(200);
        given().get("/api/v1/notes").then().statusCode(401);
        Http.as(Http.anAdviser())
                .get("/api/v1/notes")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/issuer-away"), "status", equalTo(503));
    }

    private void anIntroducedKeyIsTakenBesidesTheOldOne() {
        String old = Http.anAdviser().sign();
        issuer.introduce();
        eventually(Http.anAdviser().sign(), 200);
        reads(old, 200);
    }

    private void twoRotationsLeaveEveryGoodTokenGood() {
        String first = Http.anAdviser().sign();
        for (int rotation = 0; rotation < 2; rotation++) {
            issuer.introduce();
            eventually(Http.anAdviser().sign(), 200);
        }
        assertThat(first).isNotEmpty();
        String last = Http.anAdviser().sign();
        issuer.rotate();
        eventually(Http.anAdviser().sign(), 200);
        reads(last, 401);
        reads(first, 401);
    }

    private void aKeyThatIsGoneIsForgottenThoughNobodyNamesANewOne() {
        String good = Http.anAdviser().sign();
        reads(good, 200);
        issuer.rotate();
        eventually(good, 401);
    }

    private void whileTheIssuerIsAwayTokensAreGood() {
        String before = Http.anAdviser().sign();
        eventually(before, 200);
        issuer.goAway();
        try {
            int fetches = issuer.keyFetches();
            await().during(Duration.ofSeconds(4)).atMost(A_FEW_ROUNDS).untilAsserted(() -> {
                reads(before, 200);
                reads(Http.anAdviser().signWithUnknownKey(), 401);
                readiness(200);
            });
            assertThat(issuer.keyFetches()).isEqualTo(fetches);
        } finally {
            issuer.comeBack();
        }
        reads(before, 200);
        issuer.rotate();
        eventually(Http.anAdviser().sign(), 200);
    }

    private void readiness(int status) {
        given().get(Objects.requireNonNull(ready)).then().statusCode(status);
    }

    private static void eventually(String token, int status) {
        await().atMost(A_FEW_ROUNDS).untilAsserted(() -> reads(token, status));
    }

    private static void reads(String token, int status) {
        given().auth().oauth2(token).get("/api/v1/notes").then().statusCode(status);
    }
}
