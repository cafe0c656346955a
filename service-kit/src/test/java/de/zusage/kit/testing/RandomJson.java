package de.zusage.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies as a schema of the OpenAPI document describes them, and as it does not; text and no tree, for not all of it is JSON. */
record RandomJson(Random random, JsonNode document, Map<String, String> ids, String mark) {
    private static final int DEEP = 1_500;
    private static final int MANY = 5_000;
    private static final int LONG = 20_000;
    /** One value in so many is not what the schema says. */
    private static final int BROKEN = 14;

    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "-0.0",
            "2147483648",
            "9223372036854775808",
            "99999999999999999999999999999999",
            "{}",
            "[]",
            "[null]",
            "{\"a\":{\"b\":[]}}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\\u202eabc\\u2066\"",
            "\"\\ufeff\\ufffe\\uffff\"",
            "\"\\n\\r\\t\\b\"",
            "\"\uD835\uDD18\uD83D\uDC68\u200D\uD83D\uDC69\u0301\u0336\"",
            "\"=1+1\"",
            "\"'; drop table casefile; --\"",
            "\"%s%n%x\"",
            "\"{{7*7}}${7*7}<b>&amp;\"",
            "\"../../../../etc/passwd\"",
            "\"0000-00-00\"",
            "\"0000-01-01\"",
            "\"-0001-01-01\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"2026-02-30\"",
            "\"2026-W01-1\"",
            "\"2026-06-01T25:61:61Z\"",
            "\"24:00\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"0-0-0-0-0\"",
            "\"NaN\"",
            "NaN",
            "-",
            "01",
            "'a'",
            "// no");

    /** A body of the operation: mostly as its schema says or its example shows. */
    String body(JsonNode schema, @Nullable JsonNode example) {
        return switch (random.nextInt(24)) {
            case 0 -> wrong();
            case 1 -> cut(good(schema, example));
            case 2 -> good(schema, example) + good(schema, example);
            case 3 -> "[".repeat(DEEP);
            case 4 -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 5 -> "\ufeff" + good(schema, example);
            default -> good(schema, example);
        };
    }

    private String good(JsonNode schema, @Nullable JsonNode example) {
        return example != null && !example.isMissingNode() && random.nextInt(5) > 1
                ? shown("", example)
                : described("", schema, 0);
    }

    private String cut(String text) {
        return text.substring(0, random.nextInt(text.length() + 1));
    }

    /** What the document shows, with the ids that are meant. */
    private String shown(String name, JsonNode node) {
        if (random.nextInt(2 * BROKEN) == 0) {
            return wrong();
        }
        if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            node.properties()
                    .forEach(field -> fields.add(field(field.getKey(), shown(field.getKey(), field.getValue()))));
            return object(fields);
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(shown(name, item)));
            return array(items);
        }
        return node.isTextual() && ids.containsKey(name) ? quoted(ids.getOrDefault(name, "")) : node.toString();
    }

    private String described(String name, JsonNode schema, int depth) {
        JsonNode resolved = resolved(schema);
        if (random.nextInt(BROKEN) == 0 || depth > 8) {
            return wrong();
        }
        if (resolved.has("enum")) {
            return resolved.path("enum")
                    .path(random.nextInt(resolved.path("enum").size()))
                    .toString();
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (resolved.has(choice)) {
                JsonNode among = resolved.path(choice);
                return described(name, among.path(random.nextInt(among.size())), depth + 1);
            }
        }
        return switch (type(resolved)) {
            case "object" -> object(fields(resolved, depth));
            case "array" -> items(name, resolved, depth);
            case "integer", "number" -> number(resolved);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "null" -> "null";
            default -> quoted(text(name, resolved));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.path(random.nextInt(type.size())).asText()
                : type.asText(schema.has("properties") ? "object" : "string");
    }

    private List<String> fields(JsonNode schema, int depth) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        List<String> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(20) < (required.contains(property.getKey()) ? 19 : 11)) {
                fields.add(field(property.getKey(), described(property.getKey(), property.getValue(), depth + 1)));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            fields.add(field("x", described("x", schema.path("additionalProperties"), depth + 1)));
        }
        return fields;
    }

    private String object(List<String> fields) {
        if (random.nextInt(40) == 0) {
            fields.add(field("no such field", wrong()));
        }
        if (random.nextInt(40) == 0 && !fields.isEmpty()) {
            fields.add(fields.get(random.nextInt(fields.size())));
        }
        if (random.nextInt(40) == 0 && !fields.isEmpty()) {
            fields.remove(random.nextInt(fields.size()));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private static String field(String name, String value) {
        return quoted(name) + ":" + value;
    }

    private String items(String name, JsonNode schema, int depth) {
        List<String> items = new ArrayList<>();
        int size = schema.path("minItems").asInt(0) + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            items.add(described(name, schema.path("items"), depth + 1));
        }
        return array(items);
    }

    private String array(List<String> items) {
        if (random.nextInt(30) == 0 && !items.isEmpty()) {
            return "[" + items.get(0)
                    + ("," + items.get(0))
                            .repeat(random.nextInt(MANY) / items.get(0).length()) + "]";
        }
        return "[" + String.join(",", items) + "]";
    }

    private String number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 20);
        return switch (random.nextInt(10)) {
            case 0 -> Long.toString(least - 1);
            case 1 -> Long.toString(most + 1);
            case 2 -> most + ".0";
            default -> Long.toString(least + random.nextInt((int) Math.min(1000, Math.max(1, most - least + 1))));
        };
    }

    /** A text of that schema, without quotation marks. */
    String text(String name, JsonNode described) {
        JsonNode schema = resolved(described);
        if (ids.containsKey(name) && random.nextInt(10) > 0) {
            return ids.getOrDefault(name, "");
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> anyId();
            case "date" -> "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case "date-time" -> "2026-0" + (1 + random.nextInt(9)) + "-11T1" + random.nextInt(10) + ":00:00Z";
            case "local-time", "time" -> "1" + random.nextInt(10) + ":30";
            default -> free(schema);
        };
    }

    private String anyId() {
        List<String> all = List.copyOf(ids.values());
        return all.isEmpty() || random.nextInt(4) == 0
                ? UUID.randomUUID().toString()
                : all.get(random.nextInt(all.size()));
    }

    private String free(JsonNode schema) {
        String shown = schema.at("/examples/0").asText(schema.path("default").asText());
        String pattern = schema.path("pattern").asText();
        if (pattern.matches("[A-Za-z_.\\\\|]+")) {
            String[] among = pattern.split("\\|", -1);
            return among[random.nextInt(among.length)].replace("\\", "");
        }
        if (!shown.isEmpty() && random.nextInt(4) > 0) {
            return shown;
        }
        int most = schema.path("maxLength").asInt(LONG);
        return switch (random.nextInt(8)) {
            case 0 -> "x".repeat(most);
            case 1 -> "x".repeat(most + 1);
            case 2 -> "\u00e4\u0301\ud83d\ude00".repeat(Math.max(1, most / 4));
            default -> mark + " " + random.nextInt(1000);
        };
    }

    private String wrong() {
        return random.nextInt(30) == 0 ? quoted("x".repeat(LONG)) : WRONG.get(random.nextInt(WRONG.size()));
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
