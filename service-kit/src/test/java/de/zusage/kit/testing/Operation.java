package de.zusage.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.testing.DateFields.DateField;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterators;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One operation of a service's own OpenAPI document, which {@link OpenApiContract} holds equal to the committed one. */
record Operation(String method, String path, JsonNode described, JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    static List<Operation> all(@Nullable URL openapi) throws IOException {
        try (InputStream answer = Objects.requireNonNull(openapi).openStream()) {
            JsonNode document = ContractFiles.tree(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
            return document.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .filter(entry -> METHODS.contains(entry.getKey()))
                            .map(entry -> of(path.getKey(), entry, document)))
                    .toList();
        }
    }

    private static Operation of(String path, Map.Entry<String, JsonNode> entry, JsonNode document) {
        return new Operation(entry.getKey().toUpperCase(Locale.ROOT), path, entry.getValue(), document);
    }

    String name() {
        return method + " " + path;
    }

    boolean writes() {
        return !method.equals("GET");
    }

    boolean hasId() {
        return path.contains("{");
    }

    /** Whether its document asks for no token. */
    boolean isOpen() {
        return described.path("security").isEmpty();
    }

    /** Whether a good answer of it can be anything but JSON. */
    boolean answersFiles() {
        return described.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").properties().stream())
                .anyMatch(content -> !content.getKey().equals("application/json"));
    }

    boolean hasBody() {
        return described.has("requestBody");
    }

    /** The media types of its body that are files. */
    List<String> files() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                described.at("/requestBody/content").fieldNames(), 0),
                        false)
                .filter(type -> !type.equals("application/json"))
                .toList();
    }

    /** What its body is sent as. */
    String contentType() {
        return files().isEmpty() ? "application/json" : files().get(0);
    }

    boolean takesJson() {
        return described.at("/requestBody/content").has("application/json");
    }

    /** The body that the document shows; missing where it shows none. */
    JsonNode example() {
        return schemaOfBody().at("/examples/0");
    }

    private JsonNode schemaOfBody() {
        JsonNode schema = described.at("/requestBody/content/application~1json/schema");
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    /** Its path with that text wherever it names a thing. */
    String pathOf(String id) {
        return pathOf(path, id);
    }

    /** The same where some of the path is filled in already. */
    static String pathOf(String path, String id) {
        return path.replace("{number}", "1").replaceAll("\\{[^}]+}", Matcher.quoteReplacement(id));
    }

    /** The names of its parameters there. */
    List<String> parameters(String in) {
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** Whether it has a parameter of that name in the query, the path or a header. */
    boolean takes(String in, String name) {
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("in").asText().equals(in)
                        && parameter.path("name").asText().equals(name));
    }

    /** The status codes that the document says it answers with. */
    Set<Integer> statuses() {
        return described.path("responses").properties().stream()
                .map(response -> Integer.valueOf(response.getKey()))
                .collect(Collectors.toSet());
    }

    /** The operation of the same document that reads what lies at that address. */
    Operation reading(String location) {
        String address = location.replaceFirst("^https?://[^/]+", "");
        return document.path("paths").properties().stream()
                .filter(entry -> entry.getValue().has("get")
                        && address.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(entry ->
                        new Operation("GET", entry.getKey(), entry.getValue().path("get"), document))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing reads " + address));
    }

    /** Whether the document says that it answers with that header. */
    boolean answersHeader(int status, String header) {
        return described
                .path("responses")
                .path(Integer.toString(status))
                .path("headers")
                .has(header);
    }

    /** The days in its body. */
    List<DateField> dates() {
        return DateFields.of(document, described.at("/requestBody/content/application~1json/schema"));
    }

    /** The name of a field of its body. */
    String anyField() {
        JsonNode properties = schemaOfBody().path("properties");
        return properties.fieldNames().hasNext() ? properties.fieldNames().next() : "name";
    }
}
