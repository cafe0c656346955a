package de.zusage.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A well-formed request of an operation: ids in path, query and body, the body that its document shows or a file. */
record Call(
        Operation operation,
        Map<String, String> ids,
        byte @Nullable [] file,
        @Nullable String json) {
    private static final Set<String> OF_EACH_ANSWER = Set.of("date", "x-request-id", "content-length");

    Call(Operation operation, Map<String, String> ids, byte[] file) {
        this(operation, ids, file, null);
    }

    /** With the example of the document where there is no other body. */
    Call(Operation operation, Map<String, String> ids, @Nullable String json) {
        this(operation, ids, null, json);
    }

    /** What came back: all of it, but for what differs between any two answers. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        @Nullable String header(String name) {
            return headers.containsKey(name) ? headers.get(name).get(0) : null;
        }

        boolean isProblem() {
            return String.valueOf(header("content-type")).startsWith("application/problem+json");
        }
    }

    String address() {
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", encoded(id.getValue()));
        }
        String query = operation.parameters("query").stream()
                .filter(ids::containsKey)
                .map(name -> name + "=" + encoded(ids.get(name)))
                .collect(Collectors.joining("&"));
        return Operation.pathOf(path, UUID.randomUUID().toString()) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    byte[] body() {
        if (file != null) {
            return file;
        }
        if (!operation.takesJson()) {
            return new byte[0];
        }
        JsonNode body = json == null ? operation.example().deepCopy() : ContractFiles.tree(json);
        fill(body);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void fill(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            List<String> names = new ArrayList<>();
            fields.fieldNames().forEachRemaining(names::add);
            names.stream().filter(ids::containsKey).forEach(name -> fields.set(name, TextNode.valueOf(ids.get(name))));
        }
        node.forEach(this::fill);
    }

    /** Sends it; without {@code If-Match} where that is null. */
    Answer send(@Nullable String token, @Nullable String ifMatch, String key) {
        Request request = Request.given().urlEncodingEnabled(false);
        headers(token, ifMatch, key, request::header);
        byte[] body = body();
        Response answer = (body.length == 0 ? request : request.body(body)).request(operation.method(), address());
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers()
                .forEach(header -> headers.computeIfAbsent(
                                header.getName().toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                        .add(header.getValue()));
        headers.keySet().removeAll(OF_EACH_ANSWER);
        return new Answer(answer.statusCode(), headers, answer.asString());
    }

    Answer send(@Nullable String token, @Nullable String ifMatch) {
        return send(token, ifMatch, UUID.randomUUID().toString());
    }

    void headers(@Nullable String token, @Nullable String ifMatch, String key, BiConsumer<String, String> header) {
        if (token != null) {
            header.accept("Authorization", "Bearer " + token);
        }
        if (operation.hasBody()) {
            header.accept("Content-Type", operation.contentType());
        }
        if (ifMatch != null) {
            header.accept("If-Match", ifMatch);
        }
        header.accept("Idempotency-Key", key);
        header.accept("Accept", "*/*");
    }
}
