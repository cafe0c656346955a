package de.zusage.kit.testing;

import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the service's OpenAPI document that takes If-Match keeps to it, likewise Idempotency-Key, and every
 * write that takes neither says why. An operation without a row here fails the test by its name.
 */
public abstract class WritingContract {

    /** The kit's own operations; streams have no version, and to try again or to discard is asked for by its id. */
    private static final Set<String> OF_THE_KIT = Set.of(
            "POST /api/v1/operations/parked-streams/{id}/retry",
            "POST /api/v1/operations/parked-streams/{id}/discard",
            "POST /api/v1/operations/rebuilds",
            "POST /api/v1/operations/retold-streams");

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    @Nullable URL openapi;

    /** A request that changes a real thing; {@code thing} is the address that answers with the ETag. */
    public record Change(
            String token,
            String thing,
            String path,
            @Nullable Object body) {}

    /** A request that creates, and the same with another content. */
    public record Creation(
            String token,
            String path,
            @Nullable Object body,
            String otherPath,
            @Nullable Object other) {

        public Creation(String token, String path, Object body, Object other) {
            this(token, path, body, path, other);
        }
    }

    private interface Promise<T> {
        void hold(Operation operation, T request) throws SQLException;
    }

    /** For each operation that takes If-Match, what makes a thing and a request that changes it. */
    protected abstract Map<String, Supplier<Change>> changes();

    /** For each operation that takes Idempotency-Key, a request that may be sent once. */
    protected abstract Map<String, Supplier<Creation>> creations();

    /** Writes below an existing thing that take no If-Match, each with the reason. */
    protected abstract Map<String, String> withoutVersion();

    /** Creations of parts that are read with their whole, so that Location is where they are removed. */
    protected Set<String> shownElsewhere() {
        return Set.of();
    }

    @Test
    void everyWriteHasItsRow() throws IOException {
        assertThat(changes().keySet())
                .as("operations with If-Match")
                .containsExactlyInAnyOrderElementsOf(names(operation -> operation.takes("header", "If-Match")));
        assertThat(creations().keySet())
                .as("operations with Idempotency-Key")
                .containsExactlyInAnyOrderElementsOf(names(operation -> operation.takes("header", "Idempotency-Key")));
        assertThat(Stream.concat(withoutVersion().keySet().stream(), OF_THE_KIT.stream()))
                .as("writes without If-Match, listed with a reason")
                .containsExactlyInAnyOrderElementsOf(names(operation -> operation.writes()
                        && !operation.takes("header", "If-Match")
                        && (operation.hasId() || !operation.takes("header", "Idempotency-Key"))));
        assertThat(withoutVersion().values()).noneMatch(String::isBlank);
    }

    @TestFactory
    Stream<DynamicTest> everyChangeNeedsTheVersionThatWasRead() throws IOException {
        return rows(changes(), WritingContract::needsItsVersion);
    }

    @TestFactory
    Stream<DynamicTest> everyCreationHappensOnce() throws IOException {
        return rows(creations(), this::happensOnce);
    }

    private <T> Stream<DynamicTest> rows(Map<String, Supplier<T>> rows, Promise<T> promise) throws IOException {
        List<Operation> operations = Operation.all(openapi);
        return rows.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Operation operation = operations.stream()
                            .filter(candidate -> candidate.name().equals(row.getKey()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("There is no such operation"));
                    promise.hold(operation, row.getValue().get());
                }));
    }

    private static void needsItsVersion(Operation operation, Change change) throws SQLException {
        Response before = as(change.token()).get(change.thing());
        String tag = before.header("ETag");
        assertThat(tag).as(before.asString()).matches("\"[0-9]+\"");
        saysItsHeaders(operation.reading(change.thing()), before);
        long version = Long.parseLong(tag.replace("\"", ""));
        Map<String, Long> rows = Rows.counted();
        problem(operation, change(operation, change, null), 428, "precondition-required");
        for (String other : List.of("\"" + (version + 1) + "\"", "W/" + tag, "*")) {
            outdated(operation, change(operation, change, other), version);
        }
        problem(operation, change(operation, change, Long.toString(version)), 400, "invalid-if-match");
        Response after = as(change.token()).get(change.thing());
        assertThat(after.header("ETag")).isEqualTo(tag);
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(Rows.counted()).as("rows").isEqualTo(rows);
        Response changed = change(operation, change, tag);
        succeeded(operation, changed);
        saysItsHeaders(operation, changed);
        outdated(operation, change(operation, change, tag), version(change));
    }

    private static long version(Change change) {
        return Long.parseLong(
                as(change.token()).get(change.thing()).header("ETag").replace("\"", ""));
    }

    private void happensOnce(Operation operation, Creation creation) throws SQLException {
        Map<String, Long> nothing = Rows.counted();
        problem(
                operation,
                send(operation, as(creation.token()), creation.path(), creation.body()),
                400,
                "idempotency-key");
        assertThat(Rows.counted()).as("rows without a key").isEqualTo(nothing);
        String key = UUID.randomUUID().toString();
        Response first = create(operation, creation, key);
        succeeded(operation, first);
        saysItsHeaders(operation, first);
        if (!shownElsewhere().contains(operation.name())) {
            String place = first.header("Location");
            Response located = as(creation.token()).get(place);
            assertThat(located.statusCode()).as(place).isEqualTo(200);
            saysItsHeaders(operation.reading(place), located);
        }
        Map<String, Long> once = Rows.counted();
        assertThat(once).as("rows after a creation").isNotEqualTo(nothing);
        Response again = create(operation, creation, key);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.header("Location")).isNotNull().isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        problem(
                operation,
                send(
                        operation,
                        as(creation.token()).header("Idempotency-Key", key),
                        creation.otherPath(),
                        creation.other()),
                422,
                "idempotency-key-reused");
        assertThat(Rows.counted()).as("rows after repetitions").isEqualTo(once);
    }

    private Set<String> names(Predicate<Operation> which) throws IOException {
        return Operation.all(openapi).stream()
                .filter(which)
                .map(Operation::name)
                .collect(Collectors.toSet());
    }

    private static Response create(Operation operation, Creation creation, String key) {
        return send(operation, as(creation.token()).header("Idempotency-Key", key), creation.path(), creation.body());
    }

    private static Response change(Operation operation, Change change, @Nullable String ifMatch) {
        Request request = as(change.token());
        return send(
                operation,
                ifMatch == null ? request : request.header("If-Match", ifMatch),
                change.path(),
                change.body());
    }

    private static Response send(Operation operation, Request request, String path, @Nullable Object body) {
        request.contentType(operation.contentType());
        if (body instanceof String file) {
            request.body(file.getBytes(StandardCharsets.UTF_8));
        } else if (body != null) {
            request.body(body);
        }
        return request.request(operation.method(), path);
    }

    private static Request as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static void succeeded(Operation operation, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        assertThat(operation.statuses()).as("documented").contains(answer.statusCode());
    }

    /** The document names the headers that are answered, and no others. */
    private static void saysItsHeaders(Operation operation, Response answer) {
        for (String header : List.of("ETag", "Location")) {
            assertThat(operation.answersHeader(answer.statusCode(), header))
                    .as(header + " is documented")
                    .isEqualTo(answer.header(header) != null);
        }
    }

    private static void outdated(Operation operation, Response answer, long version) {
        problem(operation, answer, 412, "version-outdated");
        assertThat(ContractFiles.tree(answer.asString()).path("currentVersion").asLong(-1))
                .isEqualTo(version);
    }

    private static void problem(Operation operation, Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(ContractFiles.tree(answer.asString()).path("type").asText()).isEqualTo("/problems/" + type);
        assertThat(operation.statuses()).as("documented").contains(status);
    }
}
