package de.zusage.kit.web;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each wrong token of {@link TokenTest} is let in by a service that does not check: it is refused for what is checked and for nothing else. */
@QuarkusTest
@TestProfile(Gullible.class)
@Tag("landing")
class GullibleTest {

    @TestFactory
    Stream<DynamicTest> whoChecksNothingLetsEachIn() {
        return TokenTest.wrong().entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        token.getKey(),
                        () -> given().auth()
                                .oauth2(token.getValue())
                                .get("/api/v1/notes")
                                .then()
                                .statusCode(200)));
    }
}
