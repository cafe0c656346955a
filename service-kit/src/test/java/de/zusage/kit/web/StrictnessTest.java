package de.zusage.kit.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Requests whose form is wrong: a fitting 4xx, always a problem, never a value or a class name. */
@QuarkusTest
@TestProfile(KitTest.class)
class StrictnessTest {

    private static final String REST = ",\"kind\":\"SHORT\",\"weight\":1}";
    private static final String NOTE = "{\"subject\":\"a\"" + REST;
    private static final byte[] TEXT = "{\"subject\":\"a".getBytes(UTF_8);

    @TestHTTPResource("/api/v1/notes")
    @Nullable URI notes;

    /** An operation that names no type of its answer met it only when it wrote that. */
    @Test
    void anAcceptThatNamesNoTypeIs406WhateverTheOperation() {
        for (String path : List.of("/api/v1/operations/parked-streams", "/api/v1/notes")) {
            for (String accept : List.of("nonsense", ",,,x", "a/b/c")) {
                problem(
                        given().auth()
                                .oauth2(Tokens.of("operator", "adviser")
                                        .authority("stuttgart")
                                        .office("stuttgart-a")
                                        .sign())
                                .header("Accept", accept)
                                .get(path),
                        406);
            }
        }
    }

    /** Java 17 does not tell a lone hyphen from a language. */
    @Test
    void aLanguageThatNobodyCanReadFailsNoMessage() {
        for (String language : List.of("-", "-;q=1", "de;q=x")) {
            problem(
                    given().auth()
                            .oauth2(Tokens.adviser("stuttgart", "stuttgart-a").sign())
                            .header("Accept-Language", language)
                            .get("/api/v1/notes?limit=none"),
                    400);
        }
    }

    @TestFactory
    Stream<DynamicTest> aBodyThatIsNotExactlyWhatIsExpectedIs400() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("a number for a text", "{\"subject\":4711" + REST);
        bodies.put("a boolean for a text", "{\"subject\":true" + REST);
        bodies.put("an object for a text", "{\"subject\":{\"a\":\"canary\"}" + REST);
        bodies.put("a text for a number", "{\"subject\":\"a\",\"kind\":\"SHORT\",\"weight\":\"4711\"}");
        bodies.put("a fraction for a number", "{\"subject\":\"a\",\"kind\":\"SHORT\",\"weight\":1.5}");
        bodies.put("too large a number", "{\"subject\":\"a\",\"kind\":\"SHORT\",\"weight\":99999999999}");
        bodies.put("null for a number", "{\"subject\":\"a\",\"kind\":\"SHORT\",\"weight\":null}");
        bodies.put("a missing number", "{\"subject\":\"a\",\"kind\":\"SHORT\"}");
        bodies.put("a number for an enum", "{\"subject\":\"a\",\"kind\":0,\"weight\":1}");
        bodies.put("an unknown enum", "{\"subject\":\"a\",\"kind\":\"CANARY\",\"weight\":1}");
        bodies.put("an empty enum", "{\"subject\":\"a\",\"kind\":\"\",\"weight\":1}");
        bodies.put("a number for a date", "{\"subject\":\"a\",\"dueOn\":20000" + REST);
        bodies.put("an array for a date", "{\"subject\":\"a\",\"dueOn\":[2026,1,1]" + REST);
        bodies.put("a day that is none", "{\"subject\":\"a\",\"dueOn\":\"2026-02-30\"" + REST);
        bodies.put("a date with a time", "{\"subject\":\"a\",\"dueOn\":\"2026-02-03T00:00:00Z\"" + REST);
        bodies.put("a year that nobody means", "{\"subject\":\"a\",\"dueOn\":\"9999-12-31\"" + REST);
        bodies.put("an empty date", "{\"subject\":\"a\",\"dueOn\":\"\"" + REST);
        bodies.put("an unknown field", "{\"subject\":\"a\",\"other\":1" + REST);
        bodies.put("a field twice", "{\"subject\":\"a\",\"subject\":\"b\"" + REST);
        bodies.put("NUL in a text", "{\"subject\":\"a\\u0000b\"" + REST);
        bodies.put("NUL in a key", "{\"subject\":\"a\",\"parameters\":{\"a\\u0000\":\"b\"}" + REST);
        bodies.put("NUL in a value of a map", "{\"subject\":\"a\",\"parameters\":{\"a\":\"\\u0000\"}" + REST);
        bodies.put("a number in a map of texts", "{\"subject\":\"a\",\"parameters\":{\"a\":1}" + REST);
        bodies.put("half a pair of surrogates", "{\"subject\":\"a\\ud800\"" + REST);
        bodies.put("text behind the end", "{\"subject\":\"a\"" + REST + "x");
        bodies.put("an empty text", "{\"subject\":\" \"" + REST);
        bodies.put("a text too long", "{\"subject\":\"" + "canary".repeat(40) + "\"" + REST);
        bodies.put("deeply nested", "[".repeat(5000) + "]".repeat(5000));
        bodies.put("null", "null");
        bodies.put("nothing but spaces", "   ");
        bodies.put("nothing", "");
        return bodies.entrySet().stream()
                .map(body -> DynamicTest.dynamicTest(
                        body.getKey(),
                        () -> problem(
                                Http.as(Http.anAdviser())
                                        .header(
                                                "Idempotency-Key",
                                                UUID.randomUUID().toString())
                                        .body(body.getValue().getBytes(UTF_8))
                                        .post("/api/v1/notes"),
                                400)));
    }

    @Test
    void theKnownFieldsAreNamedAndTheUnknownOneIsNotEchoed() {
        Response answer =
                Http.as(Http.anAdviser()).body("{\"sbject\":\"a\"" + REST).post("/api/v1/notes");
        assertThat(answer.jsonPath().getString("detail"))
                .startsWith("There is a field too many")
                .contains("subject")
                .doesNotContain("sbject");
        Response wrong = Http.as(Http.anAdviser())
                .body("{\"subject\":\"a\",\"dueOn\":\"soon\"" + REST)
                .post("/api/v1/notes");
        assertThat(wrong.jsonPath().getString("detail")).isEqualTo("The field dueOn is a day as YYYY-MM-DD.");
    }

    @Test
    void theCodesThatAFieldTakesAreNamed() {
        for (String kind : List.of("\"CANARY\"", "\"\"", "0")) {
            Response answer = post(("{\"subject\":\"a\",\"kind\":" + kind + ",\"weight\":1}").getBytes(UTF_8));
            problem(answer, 400);
            assertThat(answer.jsonPath().getString("detail")).isEqualTo("The field kind is one of [SHORT, LONG].");
        }
    }

    @Test
    void whatBreaksAConstraintHasATypeOfItsOwn() {
        Response answer = post("{\"subject\":\"\",\"kind\":\"SHORT\",\"weight\":10}".getBytes(UTF_8));
        problem(answer, 400);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/invalid-input");
        assertThat(answer.<List<String>>path("violations.field")).containsExactlyInAnyOrder("subject", "weight");
    }

    @TestFactory
    Stream<DynamicTest> aBodyThatIsNotUtf8Is400() {
        byte[] rest = ("\"" + REST).getBytes(UTF_8);
        Charset utf32 = Charset.forName("UTF-32BE");
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("a byte that never occurs", join(TEXT, bytes(0xff), rest));
        bodies.put("half a character", join(TEXT, bytes(0xc3), rest));
        bodies.put("too long a form", join(TEXT, bytes(0xc0, 0xaf), rest));
        bodies.put("a surrogate", join(TEXT, bytes(0xed, 0xa0, 0x80), rest));
        bodies.put("beyond the last character", join(TEXT, bytes(0xf4, 0x90, 0x80, 0x80), rest));
        bodies.put("an end within a character", join(TEXT, bytes(0xe2, 0x82)));
        bodies.put("UTF-16", NOTE.getBytes(UTF_16LE));
        bodies.put("UTF-16 of odd length", join(NOTE.getBytes(UTF_16BE), bytes(0x20)));
        bodies.put("UTF-16 with a byte order mark", join(bytes(0xff, 0xfe), NOTE.getBytes(UTF_16LE)));
        bodies.put("UTF-32", NOTE.getBytes(utf32));
        bodies.put("UTF-32 with a byte order mark", join(bytes(0, 0, 0xfe, 0xff), NOTE.getBytes(utf32)));
        bodies.put("UTF-32 beyond the last character", join("{".getBytes(utf32), bytes(0x7f, 0xff, 0xff, 0xff)));
        bodies.put("UTF-32 that ends too early", join("{".getBytes(utf32), bytes(0, 0)));
        bodies.put("a byte order mark alone", bytes(0xef, 0xbb, 0xbf));
        return bodies.entrySet().stream()
                .map(body -> DynamicTest.dynamicTest(body.getKey(), () -> problem(post(body.getValue()), 400)));
    }

    @Test
    void aByteOrderMarkBeforeUtf8IsPassedOver() {
        assertThat(post(join(bytes(0xef, 0xbb, 0xbf), NOTE.getBytes(UTF_8))).statusCode())
                .isEqualTo(201);
    }

    @Test
    void nulInTheAddressIs400() {
        for (String address : new String[] {"/a%00b", "?cursor=a%00b", "?a%00b=c"}) {
            Response answer =
                    Http.as(Http.anAdviser()).urlEncodingEnabled(false).get("/api/v1/notes" + address);
            problem(answer, 400);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-text");
        }
    }

    @Test
    void anIdThatIsNoneDoesNotExist() {
        for (String id : new String[] {"4711", "x", "00000000-0000-0000-0000-00000000000g", "%F0%9F%98%80"}) {
            problem(Http.as(Http.anAdviser()).urlEncodingEnabled(false).get("/api/v1/notes/" + id), 404);
        }
    }

    @Test
    void whatHttpItselfForbidsIsAProblemToo() {
        Response answer = Http.as(Http.anAdviser()).delete("/api/v1/notes");
        problem(answer, 405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(Http.as(Http.anAdviser())
                        .post("/api/v1/notes/" + UUID.randomUUID())
                        .header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS, PUT");
        Response unacceptable =
                Http.as(Http.anAdviser()).accept("application/pdf").get("/api/v1/notes");
        problem(unacceptable, 406);
        assertThat(unacceptable.jsonPath().getString("detail")).endsWith(": [application/json]");
        Response untaken =
                Http.as(Http.anAdviser()).contentType("text/plain").body("x").post("/api/v1/notes");
        problem(untaken, 415);
        assertThat(untaken.jsonPath().getString("detail")).endsWith(": [application/json]");
        problem(given().get("/api/v1/nowhere"), 404);
        problem(given().get("/nowhere"), 404);
    }

    @Test
    void aBodyTooLongIs413WhetherItSaysSoOrNot() throws IOException, InterruptedException {
        String json = "{\"subject\":\"" + "x".repeat(5 * 1024 * 1024) + "\"" + REST;
        problem(Http.as(Http.anAdviser()).body(json).post("/api/v1/notes"), 413);
        String justTooLong = "{\"subject\":\"" + "x".repeat(256 * 1024) + "\"" + REST;
        HttpResponse<String> chunked = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(java.util.Objects.requireNonNull(notes))
                                .header(
                                        "Authorization",
                                        "Bearer " + Http.anAdviser().sign())
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(justTooLong.getBytes(UTF_8))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aFaultOfOursTellsNothing() {
        Response answer = Http.as(Http.anAdviser()).get("/api/v1/notes/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500}");
    }

    @Test
    void everyAnswerNamesItsRequest() {
        assertThat(given().get("/api/v1/notes").header("X-Request-Id")).hasSize(36);
        assertThat(given().header("X-Request-Id", "4bf92f35-77b34da6")
                        .get("/api/v1/notes")
                        .header("X-Request-Id"))
                .isEqualTo("4bf92f35-77b34da6");
        for (String word : List.of("a b{}'", "Leyla-Musterfrau")) {
            assertThat(given().header("X-Request-Id", word).get("/api/v1/notes").header("X-Request-Id"))
                    .hasSize(36)
                    .isNotEqualTo(word);
        }
    }

    private static Response post(byte[] body) {
        return Http.as(Http.anAdviser())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/notes");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static void problem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.asString()).doesNotContain("canary", "4711", "Exception", "zusage.kit", "java", "\\tat ");
    }
}
