package de.zusage.kit.testing.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request to the service under test, as far as it is said; sent by its method's name. */
public final class Request {
    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();
    private static final String AS_THEY_ARE = "-._~!$&'()*,;=:@/";

    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final List<String> query = new ArrayList<>();
    private final List<String> form = new ArrayList<>();
    private boolean encoded = true;
    private @Nullable Object body;

    private Request() {
        replace("Accept", "*/*");
    }

    public static Request given() {
        return new Request();
    }

    /** Only for reading on: {@code auth().oauth2(token)}. */
    public Request auth() {
        return this;
    }

    public Request oauth2(@Nullable String token) {
        return replace("Authorization", "Bearer " + token);
    }

    public Request contentType(String type) {
        return replace("Content-Type", type);
    }

    public Request accept(String type) {
        return replace("Accept", type);
    }

    public Request header(String name, @Nullable Object value) {
        boolean one = List.of("accept", "content-type", "authorization").contains(name.toLowerCase(Locale.ROOT));
        if (one) {
            return replace(name, String.valueOf(value));
        }
        headers.computeIfAbsent(name, none -> new ArrayList<>()).add(String.valueOf(value));
        return this;
    }

    private Request replace(String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, List.of(value));
        return this;
    }

    public Request headers(Map<String, ?> more) {
        more.forEach(this::header);
        return this;
    }

    public Request queryParam(String name, @Nullable Object... values) {
        for (Object value : values) {
            query.add(encode(name) + "=" + encode(String.valueOf(value)));
        }
        return this;
    }

    public Request queryParams(Map<String, ?> more) {
        more.forEach(this::queryParam);
        return this;
    }

    public Request formParam(String name, @Nullable Object value) {
        form.add(encode(name) + "=" + encode(String.valueOf(value)));
        return this;
    }

    /** A form as files are sent in. */
    public Request multiPart(String name, String value) {
        String boundary = "a-boundary-of-tests";
        contentType("multipart/form-data; boundary=" + boundary);
        return body("""
                --%1$s\r
                Content-Disposition: form-data; name="%2$s"\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(boundary, name, value));
    }

    /** Whether the path is still to be encoded; usually it is. */
    public Request urlEncodingEnabled(boolean enabled) {
        encoded = enabled;
        return this;
    }

    /** A text or bytes as they are; anything else as JSON. */
    public Request body(@Nullable Object whole) {
        body = whole;
        return this;
    }

    public Response get(@Nullable String path, @Nullable Object... names) {
        return request("GET", path, names);
    }

    public Response get(@Nullable URL address) {
        return get(Objects.requireNonNull(address).toString());
    }

    public Response post(@Nullable String path, @Nullable Object... names) {
        return request("POST", path, names);
    }

    public Response put(@Nullable String path, @Nullable Object... names) {
        return request("PUT", path, names);
    }

    public Response delete(@Nullable String path, @Nullable Object... names) {
        return request("DELETE", path, names);
    }

    public Response patch(@Nullable String path, @Nullable Object... names) {
        return request("PATCH", path, names);
    }

    public Response head(@Nullable String path, @Nullable Object... names) {
        return request("HEAD", path, names);
    }

    public Response options(@Nullable String path, @Nullable Object... names) {
        return request("OPTIONS", path, names);
    }

    /** By a path, or by an address with its host; the names are filled in for what stands in braces there, in turns. */
    public Response request(String method, @Nullable String address, @Nullable Object... names) {
        int port = RestAssured.port;
        String path = Objects.requireNonNull(address);
        for (Object name : names) {
            path = path.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(String.valueOf(name)));
        }
        if (path.matches("https?://.*")) {
            port = URI.create(path.replaceFirst("^(https?://[^/?]+).*", "$1")).getPort();
            path = path.replaceFirst("^https?://[^/?]+", "");
        }
        byte[] content = content();
        return Line.send(port, method, target(path), headers, content);
    }

    private String target(String path) {
        String whole = path.startsWith("/") ? path : "/" + path;
        if (encoded) {
            int mark = whole.indexOf('?');
            whole = mark < 0
                    ? escaped(whole, "+")
                    : escaped(whole.substring(0, mark), "+") + "?" + escaped(whole.substring(mark + 1), "");
        }
        return query.isEmpty() ? whole : whole + (whole.contains("?") ? "&" : "?") + String.join("&", query);
    }

    private static String escaped(String text, String more) {
        StringBuilder escaped = new StringBuilder();
        for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = letter > 0
                    && (Character.isLetterOrDigit(letter)
                            || AS_THEY_ARE.indexOf(letter) >= 0
                            || more.indexOf(letter) >= 0);
            if (plain) {
                escaped.append((char) letter);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", letter & 0xff));
            }
        }
        return escaped.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] content() {
        if (body == null && !form.isEmpty()) {
            usually("application/x-www-form-urlencoded");
            return form.stream().collect(Collectors.joining("&")).getBytes(StandardCharsets.UTF_8);
        }
        if (body == null) {
            return new byte[0];
        }
        if (body instanceof byte[] bytes) {
            usually("application/octet-stream");
            return bytes;
        }
        if (body instanceof String text) {
            usually("text/plain");
            return text.getBytes(StandardCharsets.UTF_8);
        }
        usually("application/json");
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void usually(String type) {
        if (headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            contentType(type);
        }
    }
}
