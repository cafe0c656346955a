package de.zusage.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.local.testing.TokenIssuer;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@TestProfile(KitTest.class)
class TokenTest {

    @TestFactory
    Stream<DynamicTest> aTokenThatIsNotRightInEveryRespectIs401() {
        Map<String, String> wrong = wrong();
        wrong.put("none", "");
        wrong.put("nonsense", "abc");
        wrong.put("three nonsenses", "a.b.c");
        wrong.put("ID token", Http.anAdviser().idToken().sign());
        return each(wrong);
    }

    /** Each is wrong in one respect alone: {@link GullibleTest} lets them all in. */
    static Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("expired", Http.anAdviser().expired().sign());
        wrong.put("not yet valid", Http.anAdviser().notYetValid().sign());
        wrong.put("valid for a day", Http.anAdviser().validForADay().sign());
        wrong.put("issued in the future", Http.anAdviser().issuedInTheFuture().sign());
        wrong.put("foreign issuer", Http.anAdviser().foreignIssuer().sign());
        wrong.put("foreign audience", Http.anAdviser().foreignAudience().sign());
        wrong.put("no audience", Http.anAdviser().without("aud").sign());
        wrong.put("no issuer", Http.anAdviser().without("iss").sign());
        wrong.put("wrong key", Http.anAdviser().signWithWrongKey());
        wrong.put("unknown key", Http.anAdviser().signWithUnknownKey());
        wrong.put("alg none", Http.anAdviser().unsigned());
        wrong.put("public key as secret", Http.anAdviser().signWithPublicKeyAsSecret());
        wrong.put("ID token for the API", Http.anAdviser().claim("typ", "ID").sign());
        return wrong;
    }

    private static Stream<DynamicTest> each(Map<String, String> wrong) {
        return wrong.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(token.getKey(), () -> {
                    var request = given();
                    if (!token.getValue().isEmpty()) {
                        request.header("Authorization", "Bearer " + token.getValue());
                    }
                    Response answer = request.get("/api/v1/notes");
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                    assertThat(answer.asString())
                            .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                                    + "\"detail\":\"Send an access token that is valid now as Bearer.\"}");
                }));
    }

    @Test
    void aThousandUnknownKeysAreLookedForOnceInTenSeconds() {
        int before = TokenIssuer.current().keyFetches();
        long begun = System.nanoTime();
        for (int request = 0; request < 1000; request++) {
            given().auth()
                    .oauth2(Http.anAdviser().signWithUnknownKey())
                    .get("/api/v1/notes")
                    .then()
                    .statusCode(401);
        }
        long intervals = Duration.ofNanos(System.nanoTime() - begun).toSeconds() / 10;
        assertThat(TokenIssuer.current().keyFetches() - before).isLessThanOrEqualTo((int) intervals + 1);
    }

    @Test
    void theRightTokenIsLetIn() {
        Http.as(Http.anAdviser()).get("/api/v1/notes").then().statusCode(200);
    }

    @Test
    void aLoginForSeveralEmploymentsHasNoTenant() {
        Tokens one = Http.anAdviser().claim("scope", "openid employment:stuttgart-a");
        Http.as(one).get("/api/v1/notes").then().statusCode(200);
        Tokens two = Http.anAdviser().claim("scope", "openid employment:stuttgart-a employment:stuttgart-b");
        for (Tokens login : List.of(two, Http.anAdviser().without("office"))) {
            Http.as(login).get("/api/v1/notes").then().statusCode(403).body("type", equalTo("/problems/no-employment"));
            Http.write(login, "nowhere").statusCode(403).body("detail", containsString("employment:<office>"));
        }
    }

    @Test
    void theWrongRoleIs404WhereThePathNamesAThingAnd403Otherwise() {
        Tokens auditor = Tokens.of("auditor").authority("stuttgart").office("stuttgart-a");
        Http.as(auditor)
                .get("/api/v1/notes")
                .then()
                .statusCode(403)
                .body("status", equalTo(403), "detail", containsString("roles"));
        UUID note = Http.written(Http.anAdviser(), "not for auditors");
        String wrongRole = Http.as(auditor)
                .get("/api/v1/notes/" + note)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String unknown = Http.as(Http.anAdviser())
                .get("/api/v1/notes/" + UUID.randomUUID())
                .asString();
        String malformed = Http.as(Http.anAdviser()).get("/api/v1/notes/4711").asString();
        assertThat(wrongRole).isEqualTo(unknown).isEqualTo(malformed);
    }

    @Test
    void aMethodWithoutRolesIsClosedToEverybody() {
        Http.as(Http.anAdviser()).get("/api/v1/notes/open").then().statusCode(403);
    }
}
