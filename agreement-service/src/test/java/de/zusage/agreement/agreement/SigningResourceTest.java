package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.*;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ServiceTest;
import de.zusage.local.testing.Tokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may sign, how, and when it counts. */
@ServiceTest
class SigningResourceTest {

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void aMinorsAgreementWaitsForTheRepresentative() {
        Map<String, Object> young = Map.of(
                "name", "Amina",
                "contactLanguage", "de",
                "readingLanguages", List.of("de"),
                "birthDate", "2015",
                "clientLogin", CLIENT);
        Response offered = anOffer(aCase(young));
        Response both = ok(sign(adviser(), ok(sign(client(), offered, 1, "CLIENT")), 1, "ADVISER"));
        both.then().body("state", equalTo("PARTLY_SIGNED"));
        Map<String, Object> signature = Map.of(
                "party", "REPRESENTATIVE",
                "method", "WET_INK",
                "textHash", hash(both, 1),
                "scanHash", scanned(both, 1),
                "representative", "Frau Beispiel");
        changing(both)
                .body(signature)
                .post(path(both) + "/versions/1/signatures")
                .then()
                .statusCode(400);
        Map<String, Object> willing = new java.util.HashMap<>(signature);
        willing.put("clientAgrees", true);
        as(client())
                .header("If-Match", both.header("ETag"))
                .body(willing)
                .post(path(both) + "/versions/1/signatures")
                .then()
                .statusCode(409)
                .body("type", containsString("signature-of-another-party"));
        ok(changing(both).body(willing).post(path(both) + "/versions/1/signatures"))
                .then()
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    void theAdviserSignsWithAFreshLoginAndAnEmployment() {
        Response offered = anOffer(aCase());
        Tokens old = adviser().authTime(Instant.now().minus(Duration.ofMinutes(11)));
        sign(old, offered, 1, "ADVISER")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
        sign(adviser().without("auth_time"), offered, 1, "ADVISER").then().statusCode(401);

        Tokens unemployed = Tokens.adviser("stuttgart", "stuttgart-a").subject(UUID.randomUUID());
        sign(unemployed, offered, 1, "ADVISER").then().statusCode(409);
        sign(adviser(), offered, 1, "CLIENT").then().statusCode(409);
    }

    @Test
    void whoIsAClientToNobodyHereSignsForNoClient() {
        Response offered = anOffer(aCase());
        Tokens both = adviser().subject(UUID.randomUUID()).claim("roles", List.of("adviser", "client"));
        sign(both, offered, 1, "CLIENT").then().statusCode(409).body("type", containsString("case-of-another-adviser"));
    }

    @Test
    void anEmploymentThatIsOverDoesNotSign() {
        UUID former = UUID.randomUUID();
        Tokens formerAdviser = Tokens.adviser("stuttgart", "stuttgart-a").subject(former);
        creating(Tokens.adviser("stuttgart", "stuttgart-a").claim("roles", List.of("office-admin")))
                .body(Map.of("person", former, "validFrom", "2020-01-01", "validTo", "2020-12-31"))
                .post("/api/v1/employments")
                .then()
                .statusCode(201);
        String caseId = creating(formerAdviser)
                .body(intake())
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        creating(formerAdviser)
                .body(Map.of("observedOn", "2026-01-15", "needs", List.of("LANGUAGE")))
                .post("/api/v1/cases/" + caseId + "/assessments")
                .then()
                .statusCode(201);
        Response started = creating(formerAdviser).post("/api/v1/cases/" + caseId + "/agreements");
        Response written = ok(as(formerAdviser)
                .header("If-Match", started.header("ETag"))
                .body(content())
                .put(path(started) + "/versions/1"));
        Response offered = ok(as(formerAdviser)
                .header("If-Match", written.header("ETag"))
                .body(Map.of())
                .post(path(started) + "/versions/1/offer"));
        sign(formerAdviser, offered, 1, "ADVISER")
                .then()
                .statusCode(409)
                .body("type", containsString("adviser-not-employed-here"));
    }
}
