package de.zusage.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A request of an operation that is right in most respects and wrong in some. */
final class RandomRequest {
    private static final List<String> TAGS = List.of(
            "*",
            "\"\"",
            "\"-1\"",
            "\"1",
            "W/\"1\"",
            "1",
            "\"1\", \"2\"",
            "\"99999999999999999999\"",
            "\"\u00e4\"",
            ";");
    private static final List<String> KEYS =
            List.of("", "x", "short", "\u00e4\u00f6\u00fc\u00df-\u00e4\u00f6\u00fc", "a b c d e f g h", "\"{}\"", "\t");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/json; charset=nonsense",
            "application/json; charset=",
            "application/json;;",
            "application/*",
            "*/*",
            "nonsense",
            "/",
            "application/json, text/plain",
            "application/merge-patch+json",
            "image/png",
            "text/csv");
    private static final List<String> ACCEPTED = List.of(
            "application/xml",
            "text/html",
            "image/*",
            "nonsense",
            "*",
            "*/*;q=0",
            "application/json;q=2",
            ",,,",
            "a/b;c=\"");
    private static final List<String> LANGUAGES = List.of(
            "xx",
            "*",
            "de;q=x",
            "de-DE-1996-x-y, en;q=0.5;q=1",
            "\u00e4",
            ";;",
            "-",
            "a-b-c-d-e-f",
            "de;q=-1",
            "123456789-0");
    private static final Map<String, List<String>> OTHERS = new TreeMap<>(Map.of(
            "Range", List.of("bytes=0-0", "bytes=-1", "nonsense", "bytes=9999999999999999999-", "bytes=0-0,1-1,2-2"),
            "If-None-Match", List.of("*", "\"0\"", "nonsense"),
            "If-Modified-Since", List.of("Thu, 01 Jan 1970 00:00:00 GMT", "nonsense"),
            "Content-Encoding", List.of("gzip", "identity", "nonsense"),
            "Cookie", List.of("a=b", "=;=;", "q_session=nonsense", "\""),
            "Origin", List.of("null", "https://example.org"),
            "X-HTTP-Method-Override", List.of("DELETE", "nonsense"),
            "traceparent", List.of("00-0-0-0", "nonsense", "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01"),
            "X-Request-Id", List.of("a\tb", "x".repeat(2000), "\u00e4<b>"),
            "Forwarded", List.of("for=\"_x\";host=example.org;proto=gopher")));
    private static final List<String> SEGMENTS = List.of(
            "%00",
            "%0a",
            "..",
            "%2e%2e%2f",
            "-1",
            "0",
            "99999999999999999999",
            "null",
            "a%20b",
            "%F0%9F%98%80",
            "%ff",
            "x;y=z",
            "'%22%3C",
            "00000000-0000-0000-0000-000000000000",
            "0-0-0-0-0",
            "%25s",
            "*",
            "2026-02-30",
            "9999-99-99");

    private final Random random;
    private final Operation operation;
    private final Map<String, String> ids;
    private final RandomJson json;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>();
    private byte[] body = new byte[0];
    /** Whether the HTTP server itself may refuse it, which knows no problem details. */
    private boolean beforeRouting;

    RandomRequest(Random random, Operation operation, Map<String, String> ids, String mark) {
        this.random = random;
        this.operation = operation;
        this.ids = ids;
        this.json = new RandomJson(random, operation.document(), ids, mark);
        this.path = path() + query();
        putHeaders();
    }

    void authorization(String value) {
        headers.put("Authorization", value);
    }

    /** The header that says which version is meant, mostly as it is. */
    void version(String version) {
        int choice = random.nextInt(10);
        if (choice > 2) {
            headers.put("If-Match", version);
        } else if (choice > 0) {
            headers.put("If-Match", any(TAGS));
        }
    }

    /** With a file, where the operation takes one. */
    void body(byte[] file) {
        if (!operation.hasBody() && random.nextInt(20) > 0) {
            return;
        }
        headers.put("Content-Type", random.nextInt(20) == 0 ? any(TYPES) : operation.contentType());
        if (!operation.files().isEmpty() && random.nextInt(8) > 0) {
            body = broken(file);
            return;
        }
        JsonNode schema = operation.described().at("/requestBody/content/application~1json/schema");
        String text = json.body(schema, operation.example());
        body = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(40) == 0) {
            Charset charset = random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
            body = text.getBytes(charset);
            headers.put("Content-Type", "application/json; charset=" + charset.name());
        } else if (random.nextInt(40) == 0) {
            body = broken(body);
        }
    }

    /** Some bytes of it are others, or it ends too soon. */
    private byte[] broken(byte[] bytes) {
        byte[] broken = bytes.clone();
        if (broken.length > 0 && random.nextInt(3) > 0) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                return java.util.Arrays.copyOf(broken, random.nextInt(broken.length));
            }
        }
        return broken;
    }

    private String path() {
        String filled = operation.path();
        for (String name : operation.parameters("path")) {
            String id = ids.getOrDefault(name, UUID.randomUUID().toString());
            String value =
                    switch (random.nextInt(16)) {
                        case 0 -> any(SEGMENTS);
                        case 1 -> URLEncoder.encode(any(List.copyOf(ids.values())), StandardCharsets.UTF_8);
                        case 2 -> id.toUpperCase(java.util.Locale.ROOT);
                        default -> URLEncoder.encode(id, StandardCharsets.UTF_8);
                    };
            filled = filled.replace("{" + name + "}", value);
        }
        if (random.nextInt(150) == 0) {
            beforeRouting = true;
            return filled + any(List.of("|", "\"", "<x>", "%zz", "%", "^", "\\", "{x}", "\u00e4"));
        }
        return filled;
    }

    private String query() {
        List<String> pairs = new ArrayList<>();
        StreamSupport.stream(operation.described().path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter -> random.nextInt(5) < 2)
                .forEach(parameter -> pair(parameter.path("name").asText(), parameter.path("schema"), pairs));
        if (random.nextInt(20) == 0) {
            pairs.add(any(
                    List.of("nonsense=1", "=", "&&", "a", "limit", "limit=", "%00=%00", "limit[]=1", "\u005f=%ff")));
        }
        if (random.nextInt(200) == 0) {
            beforeRouting = true;
            pairs.add("long=" + "x".repeat(random.nextInt(9000)));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private void pair(String name, JsonNode schema, List<String> pairs) {
        JsonNode item = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
        for (int times = random.nextInt(12) == 0 ? 1 + random.nextInt(40) : 1; times > 0; times--) {
            String value = random.nextInt(6) == 0
                    ? any(SEGMENTS)
                    : URLEncoder.encode(json.text(name, item), StandardCharsets.UTF_8);
            pairs.add(name + "=" + (value.length() > 2_000 ? value.substring(0, 9) : value));
        }
    }

    private void putHeaders() {
        headers.put("Accept", random.nextInt(15) == 0 ? any(ACCEPTED) : "*/*");
        if (random.nextInt(8) == 0) {
            headers.put("Accept-Language", any(LANGUAGES));
        }
        if (random.nextInt(12) > 0) {
            headers.put(
                    "Idempotency-Key",
                    random.nextInt(10) == 0 ? key() : UUID.randomUUID().toString());
        }
        if (random.nextInt(10) == 0) {
            List<String> names = new ArrayList<>(OTHERS.keySet());
            Collections.shuffle(names, random);
            headers.put(names.get(0), any(OTHERS.getOrDefault(names.get(0), List.of(""))));
        }
        if (random.nextInt(300) == 0) {
            beforeRouting = true;
            headers.put("X-Long", "x".repeat(9_000));
        }
    }

    private String key() {
        return random.nextBoolean() ? any(KEYS) : "x".repeat(200 + random.nextInt(200));
    }

    private String any(List<String> among) {
        return among.isEmpty() ? "" : among.get(random.nextInt(among.size()));
    }

    String method() {
        return operation.method();
    }

    String target() {
        return path;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    boolean isBeforeRouting() {
        return beforeRouting;
    }

    /** Whether it bears that text itself. */
    boolean bears(String text) {
        return path.contains(text) || new String(body, StandardCharsets.UTF_8).contains(text);
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        Map<String, String> shown = new TreeMap<>(headers);
        shown.remove("Authorization");
        return method() + " " + path + " " + shown + " " + text.substring(0, Math.min(900, text.length()));
    }
}
