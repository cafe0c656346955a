package de.zusage.kit.app;

import static io.restassured.RestAssured.given;

import de.zusage.local.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as the tests' people send them. */
public final class Http {

    private Http() {}

    public static Tokens anAdviser() {
        return Tokens.adviser("stuttgart", "stuttgart-a");
    }

    public static RequestSpecification as(Tokens who) {
        return given().auth().oauth2(who.sign()).contentType("application/json");
    }

    public static String note(String subject) {
        return "{\"subject\":\"" + subject + "\",\"kind\":\"SHORT\",\"weight\":1}";
    }

    /** Writes a note under a fresh key. */
    public static ValidatableResponse write(Tokens who, String subject) {
        return as(who).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(note(subject))
                .post("/api/v1/notes")
                .then();
    }

    public static UUID written(Tokens who, String subject) {
        String location = write(who, subject).statusCode(201).extract().header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
