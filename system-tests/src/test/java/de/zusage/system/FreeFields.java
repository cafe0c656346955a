package de.zusage.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.kit.testing.Canaries;
import de.zusage.local.LocalSystem;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The fields of request bodies, of all operations of all services, that take words of somebody as their documents say it. */
final class FreeFields {
    private static final Set<String> FORMATS =
            Set.of("uuid", "date", "date-time", "time", "local-time", "binary", "byte");

    private final List<String> samples;
    private final Set<String> fields = new TreeSet<>();

    FreeFields(LocalSystem system) throws IOException {
        Canaries canaries = new Canaries();
        this.samples = List.of(
                canaries.name(),
                canaries.name().toLowerCase(java.util.Locale.ROOT),
                canaries.name().toUpperCase(java.util.Locale.ROOT),
                canaries.text(),
                canaries.birthDate(),
                canaries.mail(),
                canaries.phone());
        for (String service : Ledger.SERVICES) {
            read(system, service);
        }
    }

    /** Operation and field, as {@code PUT /api/v1/… commitments[].own.text.*}. */
    Set<String> all() {
        return fields;
    }

    /** Whether what was sent stood in that field, whose name may have a star for any key. */
    static boolean is(String field, String sent) {
        return sent.matches(Pattern.quote(field).replace(".*", ".\\E[^.\\[]+\\Q"));
    }

    private void read(LocalSystem system, String service) throws IOException {
        try (InputStream in = system.service(service)
                .managementUrl()
                .resolve("/q/openapi?format=json")
                .toURL()
                .openStream()) {
            JsonNode document = new ObjectMapper().readTree(in);
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> body(
                                    document,
                                    method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey() + " ",
                                    method.getValue().at("/requestBody/content"))));
        }
    }

    private void body(JsonNode document, String operation, JsonNode content) {
        content.properties().forEach(type -> {
            if (type.getKey().equals("application/json")) {
                walk(document, operation, type.getValue().path("schema"), Set.of());
            } else {
                fields.add(operation + "(" + type.getKey() + ")");
            }
        });
    }

    private void walk(JsonNode document, String place, JsonNode given, Set<String> above) {
        String reference = given.path("$ref").asText();
        if (above.contains(reference)) {
            return;
        }
        JsonNode schema = given;
        Set<String> seen = new HashSet<>(above);
        if (!reference.isEmpty()) {
            seen.add(reference);
            schema = document.at(reference.substring(1));
        }
        for (String parts : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(parts).forEach(part -> walk(document, place, part, seen));
        }
        String dot = place.endsWith(" ") ? "" : ".";
        schema.path("properties")
                .properties()
                .forEach(field -> walk(document, place + dot + field.getKey(), field.getValue(), seen));
        if (schema.path("additionalProperties").isObject()) {
            walk(document, place + dot + "*", schema.path("additionalProperties"), seen);
        }
        if (schema.has("items")) {
            walk(document, place + "[]", schema.path("items"), seen);
        }
        if (isText(schema) && takesWords(schema)) {
            fields.add(place);
        }
    }

    private static boolean isText(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.asText().equals("string") || type.toString().contains("\"string\"");
    }

    private boolean takesWords(JsonNode schema) {
        if (schema.has("enum")
                || schema.has("const")
                || FORMATS.contains(schema.path("format").asText())) {
            return false;
        }
        String pattern = schema.path("pattern").asText("");
        return samples.stream()
                .anyMatch(sample -> sample.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                        && (pattern.isEmpty()
                                || Pattern.compile(pattern).matcher(sample).matches()
                                || (pattern.equals("\\S") || pattern.equals("\\S.*"))));
    }
}
