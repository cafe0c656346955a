package de.zusage.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.testing.Canaries;
import de.zusage.local.LocalSystem;
import de.zusage.local.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends what people send, the first request of each operation also in wrong ways. Remembers which fields bore a canary to where it
 * was taken, and looks for canaries in every address, every header of an answer and every refusal.
 */
final class Sender {
    private static final String JSON_TYPE = "application/json";
    private static final String STALE = "\"999999\"";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalSystem system;
    private final Canaries canaries;
    private final Map<String, String> bearers = new LinkedHashMap<>();
    private final Set<String> mistaken = new HashSet<>();
    private final Map<String, String> leaks = new LinkedHashMap<>();
    private final Set<String> keptByNobody = new HashSet<>();
    private int requests;
    private int refusals;

    Sender(LocalSystem system, Canaries canaries) {
        this.system = system;
        this.canaries = canaries;
    }

    /** An operation as its document names it, with its service and the ids in its path. */
    record Operation(String service, String method, String path, Map<String, String> ids) {
        static Operation of(String service, String method, String path, String... ids) {
            Map<String, String> all = new LinkedHashMap<>();
            for (int i = 0; i < ids.length; i += 2) {
                all.put(ids[i], ids[i + 1]);
            }
            return new Operation(service, method, path, all);
        }

        String name() {
            return method + " /api/v1/" + path;
        }

        String address() {
            String address = path;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                address = address.replace("{" + id.getKey() + "}", id.getValue());
            }
            return address;
        }
    }

    /** What came back. */
    record Reply(int status, HttpResponse<byte[]> response) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError(text(), e);
            }
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The id of what was created. */
        String created() {
            return header("Location").replaceFirst(".*/", "");
        }
    }

    /** Reads; the answer may say that there is nothing yet. */
    Reply read(Login who, String service, String path) {
        return send(who, service, "GET", path, Map.of(), null);
    }

    Reply have(Login who, String service, String path) {
        return expect(read(who, service, path), "GET " + path, 200);
    }

    /** Creates something, or asks for it by POST. */
    Reply create(Login who, Operation operation, @Nullable Object body) {
        return sendRight(
                who,
                operation,
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** Changes what is read at that path, as it is now. */
    Reply change(Login who, Operation operation, String readAt, @Nullable Object body) {
        String tag = have(who, operation.service(), readAt).header("ETag");
        return sendRight(who, operation, body, Map.of("If-Match", tag));
    }

    /** Hands a file over. */
    Reply upload(Login who, Operation operation, String type, byte[] file) {
        Reply reply = send(
                who,
                operation.service(),
                operation.method(),
                operation.address(),
                Map.of(
                        "Content-Type",
                        type,
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                file);
        canaries.inPacked(file)
                .forEach(canary -> bearers.merge(
                        canary, operation.name() + " (" + type + ")", (one, other) -> one + ", " + other));
        return expect(reply, operation.name(), 200, 201);
    }

    private Reply sendRight(Login who, Operation operation, @Nullable Object body, Map<String, String> headers) {
        JsonNode tree = body == null ? null : json.valueToTree(body);
        if (mistaken.add(operation.name())) {
            mistakes(who, operation, tree, headers);
        }
        Reply reply = sendJson(who, operation, tree, headers);
        expect(reply, operation.name(), 200, 201, 204);
        if (tree != null) {
            note(operation.name() + " ", tree);
        }
        return reply;
    }

    /** A name as a request's id, with a field too many, a text as a list, a body that is cut off, an outdated version, a name in the place of an id. */
    private void mistakes(Login who, Operation operation, @Nullable JsonNode body, Map<String, String> headers) {
        String canary = keptByNobody();
        if (body instanceof ObjectNode fields) {
            refuse(who, operation, bytes(fields.deepCopy().put(canary, canary)), headers);
            String cut = new String(bytes(fields), StandardCharsets.UTF_8);
            refuse(who, operation, cut.substring(0, cut.length() - 1).getBytes(StandardCharsets.UTF_8), headers);
            fields.properties().stream()
                    .filter(field -> field.getValue().isTextual())
                    .findFirst()
                    .ifPresent(field -> {
                        ObjectNode wrong = fields.deepCopy();
                        wrong.putArray(field.getKey()).add(canary);
                        refuse(who, operation, bytes(wrong), headers);
                    });
        }
        if (headers.containsKey("If-Match")) {
            refuse(who, operation, body == null ? null : bytes(body), Map.of("If-Match", STALE));
            refuse(who, operation, body == null ? null : bytes(body), Map.of("If-Match", '"' + canary + '"'));
        }
        if (!operation.ids().isEmpty()) {
            Map<String, String> wrong = new LinkedHashMap<>(operation.ids());
            wrong.replaceAll((name, id) -> UUID.randomUUID().toString());
            refuse(
                    who,
                    new Operation(operation.service(), operation.method(), operation.path(), wrong),
                    body == null ? null : bytes(body),
                    headers);
        }
    }

    /** A canary that is sent and kept nowhere, such as in a mistake. */
    String keptByNobody() {
        String canary = canaries.name();
        keptByNobody.add(canary);
        return canary;
    }

    private void refuse(Login who, Operation operation, byte @Nullable [] body, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("X-Request-Id", keptByNobody());
        if (body != null) {
            all.put("Content-Type", JSON_TYPE);
        }
        Reply reply = send(who, operation.service(), operation.method(), operation.address(), all, body);
        if (reply.status() < 400 || reply.status() >= 500) {
            throw new AssertionError(operation.name() + " was to be refused: " + reply.status() + " " + reply.text());
        }
    }

    private Reply sendJson(Login who, Operation operation, @Nullable JsonNode body, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (body != null) {
            all.put("Content-Type", JSON_TYPE);
        }
        return send(
                who,
                operation.service(),
                operation.method(),
                operation.address(),
                all,
                body == null ? null : bytes(body));
    }

    private byte[] bytes(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Reply send(
            Login who,
            String service,
            String method,
            String path,
            Map<String, String> headers,
            byte @Nullable [] body) {
        URI address = system.api(service).resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + who.token())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            look(method, path, address, response);
            return new Reply(response.statusCode(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    private void look(String method, String path, URI address, HttpResponse<byte[]> response) {
        requests++;
        leak(address.toString().getBytes(StandardCharsets.UTF_8), "the address of " + method + " " + path);
        response.headers()
                .map()
                .forEach((name, values) -> leak(
                        String.join("\n", values).getBytes(StandardCharsets.UTF_8),
                        "header " + name + " of " + method + " " + path));
        if (response.statusCode() >= 400) {
            refusals++;
            leak(response.body(), "the refusal of " + method + " " + path);
        }
    }

    private void leak(byte[] where, String place) {
        canaries.in(where).forEach(canary -> leaks.putIfAbsent(canary, place));
    }

    private static Reply expect(Reply reply, String operation, Integer... statuses) {
        if (!List.of(statuses).contains(reply.status())) {
            throw new AssertionError(operation + ": " + reply.status() + " " + reply.text());
        }
        return reply;
    }

    private void note(String place, JsonNode node) {
        if (node.isTextual()) {
            canaries.in(node.textValue().getBytes(StandardCharsets.UTF_8))
                    .forEach(canary -> bearers.merge(canary, place, (one, other) -> one + ", " + other));
        }
        String dot = place.endsWith(" ") ? "" : ".";
        node.properties().forEach(field -> note(place + dot + field.getKey(), field.getValue()));
        if (node.isArray()) {
            node.forEach(item -> note(place + "[]", item));
        }
    }

    /** Operations and fields that bore a canary and were taken, as {@code POST /api/v1/cases otherNames[]}. */
    Set<String> borne() {
        return bearers.values().stream()
                .flatMap(fields -> Stream.of(fields.split(", ", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the canary was taken, or that it never was. */
    String bearer(String canary) {
        return bearers.getOrDefault(canary, "a mistake");
    }

    /** Canaries of mistakes and the like. */
    Set<String> ofNobody() {
        return keptByNobody;
    }

    /** Canaries that stood in an address, a header or a refusal. */
    Map<String, String> leaks() {
        return leaks;
    }

    @Override
    public String toString() {
        return requests + " requests, " + refusals + " of them refused";
    }
}
