package de.zusage.kit.testing.http;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service answered, all of it. */
public final class Response {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] bytes;
    private @Nullable Json json;

    Response(int status, Map<String, List<String>> headers, byte[] bytes) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
    }

    /** A header as it was sent. */
    public record Header(String getName, String getValue) {}

    public int statusCode() {
        return status;
    }

    /** Null where there is none of that name, in whatever case. */
    @SuppressWarnings("NullAway") // as in REST Assured: whoever asks for a header expects it
    public String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(values.size() - 1);
    }

    public String contentType() {
        return String.valueOf(headers.getOrDefault("Content-Type", List.of("")).get(0));
    }

    public List<Header> headers() {
        return headers.entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
    }

    public String asString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public byte[] asByteArray() {
        return bytes.clone();
    }

    /** What stands at that place of its JSON; null where nothing does. */
    public <T> T path(String path) {
        return json().at(path);
    }

    public <T> T path(String path, Object... arguments) {
        return json().at(String.format(Locale.ROOT, path, arguments));
    }

    public JsonPath jsonPath() {
        return JsonPath.from(asString());
    }

    Json json() {
        if (json == null) {
            json = new Json(bytes);
        }
        return json;
    }

    /** Only for reading on: {@code extract().response()}. */
    public Response response() {
        return this;
    }

    public Checked then() {
        return new Checked(this, "");
    }
}
