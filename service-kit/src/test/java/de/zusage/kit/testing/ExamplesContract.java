package de.zusage.kit.testing;

import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation that takes JSON shows an example, and the service takes the body that the example shows. */
public abstract class ExamplesContract {
    private static final Set<Integer> NOT_UNDERSTOOD = Set.of(400, 401, 405, 413, 415, 422, 428);

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    @Nullable URL openapi;

    /** A token that may call every operation, at an office of its own. */
    private static String token() {
        return Tokens.of("adviser", "office-lead", "office-admin", "carrier-lead", "programme", "data-steward")
                .authority("stuttgart")
                .office("examples-" + UUID.randomUUID())
                .carrier("examples-" + UUID.randomUUID())
                .sign();
    }

    @TestFactory
    List<DynamicTest> everyExampleIsTaken() throws IOException {
        List<DynamicTest> tests = Operation.all(openapi).stream()
                .filter(Operation::takesJson)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> taken(operation)))
                .toList();
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private static void taken(Operation operation) {
        JsonNode example = operation.example();
        assertThat(example.isMissingNode())
                .as("@Schema(example) at the record of the body")
                .isFalse();
        Response answer = given().auth()
                .oauth2(token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(example.toString())
                .request(operation.method(), operation.pathOf(UUID.randomUUID().toString()));
        assertThat(answer.statusCode())
                .as(answer.asString())
                .isNotIn(NOT_UNDERSTOOD)
                .isLessThan(500);
    }
}
