package de.zusage.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.testing.DateFields.DateField;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sends every kind of bad input to every operation of the service's own OpenAPI document, and expects a fitting 4xx as
 * problem details, no trace of the inside, and nothing written. A new operation is covered the day it appears.
 */
public abstract class BadInputContract {
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    @Nullable URL openapi;

    /** A token that may call every operation: all roles, one office. */
    protected String token() {
        return Tokens.of(
                        "adviser",
                        "office-lead",
                        "office-admin",
                        "carrier-lead",
                        "coordinator",
                        "ministry",
                        "programme",
                        "auditor",
                        "operator",
                        "data-steward",
                        "subscriber",
                        "provider")
                .authority("stuttgart")
                .office("stuttgart-a")
                .carrier("carrier-a")
                .sign();
    }

    /** One operation of the document. */
    private record Operation(
            String method, String path, boolean hasId, boolean hasBody, String anyTextField, List<DateField> dates) {

        Response send(RequestSpecification request) {
            return send(request, UUID.randomUUID().toString());
        }

        /** With that text wherever the path names a thing. */
        Response send(RequestSpecification request, String id) {
            return request.request(
                    method, path.replace("{number}", "1").replaceAll("\\{[^}]+}", Matcher.quoteReplacement(id)));
        }
    }

    /** One kind of bad input: what is sent and which answer fits. */
    private record Badness(
            String name,
            @Nullable String contentType,
            @Nullable String body,
            int status) {}

    @TestFactory
    List<DynamicTest> everyOperationRefusesBadInput() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : operations()) {
            String name = operation.method() + " " + operation.path() + ": ";
            tests.add(DynamicTest.dynamicTest(
                    name + "no token", () -> refused(operation.send(given().contentType("application/json")), 401)));
            for (Badness badness : bodies(operation)) {
                tests.add(
                        DynamicTest.dynamicTest(name + badness.name(), () -> refusedWithoutTrace(operation, badness)));
            }
            tests.add(DynamicTest.dynamicTest(
                    name + "no role",
                    () -> refused(operation.send(bearer(withoutRole())), operation.hasId() ? 404 : 403)));
            if (operation.hasId()) {
                tests.add(DynamicTest.dynamicTest(
                        name + "NUL in the path", () -> refused(operation.send(rawAddress(), "a%00b"), 400)));
            }
            if (operation.hasId() && !operation.hasBody()) {
                tests.add(
                        DynamicTest.dynamicTest(name + "unknown id", () -> refused(operation.send(authorised()), 404)));
                tests.add(DynamicTest.dynamicTest(
                        name + "an id that is none", () -> refused(operation.send(authorised(), "4711"), 404)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    /** Reading the body refuses it and names the field: no later rule, default or table sees such a day. */
    @TestFactory
    List<DynamicTest> everyDateRefusesAYearThatNobodyMeans() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : operations()) {
            for (DateField date : operation.dates()) {
                for (String day : List.of("0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31", "+999999999-12-31")) {
                    String name = operation.method() + " " + operation.path() + ": " + date.name() + " " + day;
                    tests.add(DynamicTest.dynamicTest(name, () -> {
                        Response answer =
                                operation.send(authorised().body(date.body().formatted(day)));
                        refused(answer, 400);
                        assertThat(answer.jsonPath().getString("detail")).contains(date.name());
                        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/invalid-field");
                    }));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private static List<Badness> bodies(Operation operation) {
        if (!operation.hasBody()) {
            return List.of();
        }
        String json = "application/json";
        String field = operation.anyTextField();
        return List.of(
                new Badness("empty body", json, "", 400),
                new Badness("null", json, "null", 400),
                new Badness("no JSON", json, "{not json", 400),
                new Badness("another JSON type", json, "[1, 2]", 400),
                new Badness("wrong type of a field", json, "{\"" + field + "\": {\"a\": [1]}}", 400),
                new Badness("unknown field", json, "{\"noSuchField\": 1}", 400),
                new Badness("NUL in a text", json, "{\"" + field + "\": \"a\\u0000b\"}", 400),
                new Badness("the same field twice", json, "{\"" + field + "\": \"a\", \"" + field + "\": \"a\"}", 400),
                new Badness("more after the end", json, "{} {}", 400),
                new Badness("5 MB", json, "{\"" + field + "\": \"" + "x".repeat(FIVE_MEGABYTES) + "\"}", 413),
                new Badness("wrong media type", "text/plain", "{}", 415));
    }

    private void refusedWithoutTrace(Operation operation, Badness badness) throws SQLException {
        long before = events();
        RequestSpecification request = authorised();
        if (badness.contentType() != null) {
            request = request.contentType(badness.contentType());
        }
        if (badness.body() != null && !badness.body().isEmpty()) {
            request = request.body(badness.body().getBytes(StandardCharsets.UTF_8));
        }
        refused(operation.send(request), badness.status());
        assertThat(events()).isEqualTo(before);
    }

    /** A token that is right in every respect and whose holder may do nothing. */
    private static String withoutRole() {
        return Tokens.of("nobody").authority("stuttgart").office("stuttgart-a").sign();
    }

    private RequestSpecification rawAddress() {
        return authorised().urlEncodingEnabled(false);
    }

    private RequestSpecification authorised() {
        return bearer(token());
    }

    private static RequestSpecification bearer(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"");
    }

    private static void refused(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString())
                .doesNotContain("Exception", "de.zusage", "java.", "\tat ", "org.", "SELECT", "select ");
    }

    private static long events() throws SQLException {
        try (Connection owner = LocalDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Operation> operations() throws IOException {
        JsonNode document = ContractFiles.tree(new String(
                java.util.Objects.requireNonNull(openapi).openStream().readAllBytes(), StandardCharsets.UTF_8));
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry ->
                                List.of("get", "post", "put", "delete", "patch").contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getKey().contains("{"),
                                entry.getValue().has("requestBody"),
                                field(document, entry.getValue()),
                                DateFields.of(
                                        document,
                                        entry.getValue().at("/requestBody/content/application~1json/schema"))))));
        return operations;
    }

    private static String field(JsonNode document, JsonNode operation) {
        String reference = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText("")
                .replace("#/components/schemas/", "");
        JsonNode properties =
                document.path("components").path("schemas").path(reference).path("properties");
        return properties.fieldNames().hasNext() ? properties.fieldNames().next() : "name";
    }
}
