package de.zusage.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.testing.DateFields.DateField;
import de.zusage.kit.testing.RawConnection.Reply;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sends every kind of bad input to every operation of the service's own OpenAPI document, and expects a fitting 4xx as
 * problem details that the document names, no trace of the inside, and nothing written. A new operation is covered the day it appears.
 */
public abstract class BadInputContract {
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    @Nullable URL openapi;

    /** One connection for the thousand questions of a run: opening them took longer than the requests. */
    private @Nullable Connection owner;

    /** Likewise one to the service: REST Assured took 12 ms of processor time to ask what this asks in half of one. */
    private final RawConnection service = new RawConnection();

    private String bearer = "";
    private int asked;

    @BeforeEach
    void connect() throws SQLException {
        owner = LocalDatabase.asOwner();
    }

    @AfterEach
    void disconnect() throws SQLException, IOException {
        Objects.requireNonNull(owner).close();
        service.close();
    }

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
                        "provider",
                        "client")
                .authority("stuttgart")
                .office("stuttgart-a")
                .carrier("carrier-a")
                .provider("bad-input")
                .subject(caller())
                .sign();
    }

    /** Whose token it is: somebody whom the service would otherwise answer. */
    protected UUID caller() {
        return UUID.randomUUID();
    }

    /** Paths that need no login; everything else about them is tested alike. */
    protected Set<String> openToAll() {
        return Set.of();
    }

    /** One kind of bad input: what is sent and which answer fits. */
    private record Badness(String name, String contentType, String body, int status) {}

    @TestFactory
    List<DynamicTest> everyOperationRefusesBadInput() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : Operation.all(openapi)) {
            String name = operation.name() + ": ";
            boolean open = openToAll().contains(operation.path());
            if (!open) {
                tests.add(DynamicTest.dynamicTest(
                        name + "no token",
                        () -> refused(
                                operation, send(operation, "", Map.of("Content-Type", operation.contentType())), 401)));
            }
            tests.add(DynamicTest.dynamicTest(name + "Accept that is none", () -> survivesAnyAccept(operation)));
            for (Badness badness : bodies(operation)) {
                tests.add(
                        DynamicTest.dynamicTest(name + badness.name(), () -> refusedWithoutTrace(operation, badness)));
            }
            if (operation.hasBody()) {
                tests.add(DynamicTest.dynamicTest(name + "5 MB", () -> refusesFiveMegabytes(operation)));
            }
            if (operation.takes("query", "cursor")) {
                for (String limit : List.of("0", "101", "-1", "x")) {
                    tests.add(DynamicTest.dynamicTest(
                            name + "limit " + limit,
                            () -> refused(operation, send(operation, "?limit=" + limit, authorised()), 400)));
                }
            }
            if (operation.takes("query", "cursor") && !operation.hasId()) {
                tests.add(DynamicTest.dynamicTest(
                        name + "a cursor that is none",
                        () -> refused(operation, send(operation, "?cursor=AAAA", authorised()), 400)));
            }
            if (!open) {
                tests.add(DynamicTest.dynamicTest(
                        name + "no role",
                        () -> refused(
                                operation,
                                send(
                                        operation,
                                        "",
                                        with(bearer(withoutRole()), "Content-Type", operation.contentType())),
                                operation.hasId() ? 404 : 403)));
            }
            if (operation.hasId()) {
                tests.add(DynamicTest.dynamicTest(
                        name + "NUL in the path",
                        () -> refused(operation, sendTo(operation, operation.pathOf("a%00b"), authorised(), ""), 400)));
            }
            // What needs no login may answer alike whether there is such a thing or not.
            if (operation.hasId() && !operation.hasBody() && !open) {
                tests.add(DynamicTest.dynamicTest(
                        name + "unknown id", () -> refused(operation, send(operation, "", authorised()), 404)));
                tests.add(DynamicTest.dynamicTest(
                        name + "an id that is none",
                        () -> refused(operation, sendTo(operation, operation.pathOf("4711"), authorised(), ""), 404)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    /** Reading the body refuses it and names the field: no later rule, default or table sees such a day. */
    @TestFactory
    List<DynamicTest> everyDateRefusesAYearThatNobodyMeans() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : Operation.all(openapi)) {
            for (DateField date : operation.dates()) {
                for (String day : List.of("0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31", "+999999999-12-31")) {
                    String name = operation.name() + ": " + date.name() + " " + day;
                    tests.add(DynamicTest.dynamicTest(name, () -> {
                        Reply answer = sendTo(
                                operation,
                                anybodys(operation),
                                authorised(),
                                date.body().formatted(day));
                        refused(operation, answer, 400);
                        JsonNode problem = ContractFiles.tree(answer.body());
                        assertThat(problem.path("detail").asText()).contains(date.name());
                        assertThat(problem.path("type").asText()).endsWith("/problems/invalid-field");
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
        if (!operation.files().isEmpty()) {
            String file = operation.files().get(0);
            return List.of(
                    new Badness("empty file", file, "", 400),
                    new Badness("another kind of file", file, "{\"a\": 1}", 400),
                    new Badness("wrong media type", "text/plain", "{}", 415));
        }
        String json = "application/json";
        String field = operation.anyField();
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
                new Badness("wrong media type", "text/plain", "{}", 415));
    }

    private void refusedWithoutTrace(Operation operation, Badness badness) throws SQLException, IOException {
        long before = events();
        Map<String, String> headers = with(authorised(), "Content-Type", badness.contentType());
        refused(operation, sendTo(operation, anybodys(operation), headers, badness.body()), badness.status());
        assertThat(events()).isEqualTo(before);
    }

    /** Some of what is sent as Accept is no media type, some cannot be answered: never a fault of ours. */
    private void survivesAnyAccept(Operation operation) throws IOException {
        for (String accept : List.of("garbage", ";", "a/b/c;q=x", "text/", "*/*;q=2")) {
            Reply answer = send(operation, "", Map.of("Content-Type", operation.contentType(), "Accept", accept));
            assertThat(answer.status()).as(accept).isBetween(200, 499);
            // What is open to all may be answered.
            assertThat(answer.contentType())
                    .as(accept)
                    .matches(answer.status() < 300 ? "(application/json|text/html).*" : "application/problem\\+json.*");
        }
    }

    /** Refused when it is announced: to send them all took a second and a half each. */
    private void refusesFiveMegabytes(Operation operation) throws IOException, SQLException {
        long before = events();
        Announcement.Answer answer = new Announcement(
                        operation.method(), operation.pathOf(UUID.randomUUID().toString()), token(), FIVE_MEGABYTES)
                .send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(operation.statuses()).as("documented").contains(413);
        assertThat(events()).isEqualTo(before);
    }

    /** A token that is right in every respect and whose holder may do nothing. */
    private static String withoutRole() {
        return Tokens.of("nobody").authority("stuttgart").office("stuttgart-a").sign();
    }

    /** Signed anew now and then: a token is good for five minutes. */
    private Map<String, String> authorised() {
        if (asked++ % 100 == 0) {
            bearer = token();
        }
        return bearer(bearer);
    }

    private static Map<String, String> bearer(String token) {
        return Map.of(
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"1\"");
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return more;
    }

    private static void refused(Operation operation, Reply answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(operation.statuses()).as("documented").contains(status);
        assertThat(answer.body())
                .doesNotContain("Exception", "de.zusage", "java.", "\tat ", "org.", "SELECT", "select ");
    }

    private long events() throws SQLException {
        try (Statement statement = Objects.requireNonNull(owner).createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String anybodys(Operation operation) {
        return operation.pathOf(UUID.randomUUID().toString());
    }

    private Reply send(Operation operation, String query, Map<String, String> headers) throws IOException {
        return sendTo(operation, anybodys(operation) + query, headers, "");
    }

    private Reply sendTo(Operation operation, String address, Map<String, String> headers, String body)
            throws IOException {
        return service.sendAgain(operation.method(), address, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
