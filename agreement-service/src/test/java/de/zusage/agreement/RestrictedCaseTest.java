package de.zusage.agreement;

import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.anActiveAgreement;
import static de.zusage.agreement.Api.anOffer;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.client;
import static de.zusage.agreement.Api.creating;
import static de.zusage.agreement.Api.ok;
import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A restricted case is kept and not worked with (Art. 18 DSGVO): every write of a case is tried, also one that comes later. */
@ServiceTest
class RestrictedCaseTest {
    private static final String A_RIGHT = "a right of the person, which no restriction takes away";

    private static final String RESPONSIBLE =
            "somebody has to answer for a restricted case too, and nothing of the client is used for that";

    /** What is let through, each with the reason. */
    private static final Map<String, String> LET = Map.ofEntries(
            Map.entry("POST /api/v1/cases/{id}/disputes", A_RIGHT),
            Map.entry("POST /api/v1/cases/{id}/disputes/{dispute}/outcome", "whether the client is right is found out"),
            Map.entry("POST /api/v1/cases/{id}/objections", A_RIGHT),
            Map.entry("POST /api/v1/cases/{id}/objections/{objection}/withdrawal", A_RIGHT),
            Map.entry("POST /api/v1/cases/{id}/consents/{consent}/withdrawal", A_RIGHT),
            Map.entry("POST /api/v1/cases/{id}/restrictions/{restriction}/lifting", "ends it"),
            Map.entry(
                    "POST /api/v1/agreements/{id}/versions/{number}/signatures",
                    "by the client with the own login: with the person's consent"),
            Map.entry("POST /api/v1/cases/{id}/hand-over", RESPONSIBLE),
            Map.entry("POST /api/v1/cases/{id}/deputies", RESPONSIBLE),
            Map.entry("DELETE /api/v1/cases/{id}/deputies/{deputy}", RESPONSIBLE),
            Map.entry("DELETE /api/v1/cases/{id}/client-login", "keeps a stranger from what the client left here"),
            Map.entry(
                    "POST /api/v1/transfers/{id}/rejection", "another office's no, which uses nothing of the client"));

    @Inject
    Clock clock;

    @BeforeEach
    void employed() {
        Api.employ(Api.ADVISER);
    }

    /** A write as it would succeed; {@code thing} has the ETag, without one it takes a key. */
    private record Write(
            String token,
            @Nullable String thing,
            String path,
            @Nullable Object body) {

        Response send() {
            Request request = as(token);
            String seen = thing;
            if (seen == null) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            } else {
                request.header("If-Match", ok(as(token).get(seen)).header("ETag"));
            }
            if (body instanceof byte[] picture) {
                request.contentType("image/png").body(picture);
            } else if (body != null) {
                request.body(body);
            }
            return request.request(method(), path);
        }

        private String method() {
            return path.matches(".*/(household|client-login|deputies/[^/]+|representatives/[^/]+)") && body == null
                    ? "DELETE"
                    : path.matches(".*/(person|client-login|versions/1)") ? "PUT" : "POST";
        }

        private static Request as(String token) {
            return given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .header("Access-Reason", "RIGHTS_OF_THE_CLIENT");
        }
    }

    private static Map<String, Supplier<Write>> writes() {
        WritingTest all = new WritingTest();
        Map<String, Supplier<Write>> writes = new TreeMap<>();
        all.changes()
                .forEach((operation, change) -> writes.put(operation, () -> {
                    var made = change.get();
                    return new Write(made.token(), made.thing(), made.path(), made.body());
                }));
        all.creations()
                .forEach((operation, creation) -> writes.put(operation, () -> {
                    var made = creation.get();
                    return new Write(made.token(), null, made.path(), made.body());
                }));
        writes.put("POST /api/v1/agreements/{id}/versions/{number}/scans", () -> {
            Response offer = anOffer(aCase());
            return new Write(adviser().sign(), null, Api.path(offer) + "/versions/1/scans", Pictures.png(30, 20));
        });
        writes.putAll(ofRights());
        writes.keySet().retainAll(writesOfCases());
        return writes;
    }

    /** What no other test of writes has; made before the case is restricted. */
    private static Map<String, Supplier<Write>> ofRights() {
        return Map.of(
                "POST /api/v1/cases/{id}/disputes/{dispute}/outcome",
                () -> below(
                        "/disputes",
                        Map.of("area", "PERSON", "words", "No.", "how", "PAPER"),
                        "/outcome",
                        Map.of("outcome", "STAYS")),
                "POST /api/v1/cases/{id}/objections/{objection}/withdrawal",
                () -> below(
                        "/objections",
                        Map.of("against", "STATISTICS", "how", "PAPER"),
                        "/withdrawal",
                        Map.of("how", "SPOKEN")),
                "POST /api/v1/cases/{id}/consents/{consent}/withdrawal",
                () -> below(
                        "/consents",
                        Map.of(
                                "purpose",
                                "TRANSFER",
                                "recipient",
                                "carrier-c/leipzig-c",
                                "wording",
                                1,
                                "language",
                                "de",
                                "how",
                                "SPOKEN"),
                        "/withdrawal",
                        null));
    }

    private static Write below(String kind, Map<String, Object> made, String what, @Nullable Map<String, Object> body) {
        String path = "/api/v1/cases/" + aCase() + kind;
        return new Write(adviser().sign(), null, path + "/" + created(path, made) + what, body);
    }

    private static String created(String path, Map<String, Object> body) {
        Response created = creating(adviser()).body(body).post(path);
        created.then().statusCode(201);
        return ADesk.last(created);
    }

    /** As the access matrix names them, which another test holds equal to what the service has. */
    private static Set<String> writesOfCases() {
        try (var file = Objects.requireNonNull(RestrictedCaseTest.class.getResourceAsStream("/access-matrix.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("\\|.*", "").trim().replaceAll("\\s+", " "))
                    .filter(line -> line.matches("(POST|PUT|DELETE) /api/v1/(cases|agreements|transfers)/\\{id}.*"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String restrict(String caseId) {
        return created(
                "/api/v1/cases/" + caseId + "/restrictions", Map.of("reason", "NEEDED_FOR_CLAIMS", "how", "SPOKEN"));
    }

    private static String caseOf(Write write) {
        String[] parts = write.path().split("/", -1);
        return parts[3].equals("cases")
                ? parts[4]
                : ok(as(adviser()).get("/api/v1/" + parts[3] + "/" + parts[4])).path("caseId");
    }

    @Test
    void everyWriteOfACaseIsTriedHere() {
        Set<String> tried = new TreeSet<>(writes().keySet());
        tried.add("POST /api/v1/cases/{id}/restrictions/{restriction}/lifting");
        assertThat(tried).isEqualTo(writesOfCases()).containsAll(LET.keySet()).hasSizeGreaterThan(LET.size() + 25);
        assertThat(LET.values()).noneMatch(String::isBlank);
    }

    @TestFactory
    Stream<DynamicTest> everyWriteIsRefusedButWhatTheLawLets() {
        return writes().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Write write = each.getValue().get();
                    restrict(caseOf(write));
                    Response answer = write.send();
                    if (LET.containsKey(each.getKey())) {
                        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
                    } else {
                        refused(answer);
                    }
                }));
    }

    @Test
    void theOfficeAddsNoSignatureToTheClients() {
        String casefile = aCase();
        Response offer = anOffer(casefile);
        restrict(casefile);
        Response byClient = ok(Api.sign(client(), offer, 1, "CLIENT"));
        refused(Api.sign(adviser(), byClient, 1, "ADVISER"));
        assertThat(ok(as(client()).get(Api.path(offer))).<String>path("state")).isNotEqualTo("ACTIVE");
    }

    @Test
    void whatTheClientEndsIsOverAndWhatIsLiftedGoesOn() {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        String restriction = restrict(casefile);
        refused(Api.changing(active).body(Map.of("reason", "ENDED_BY_CLIENT")).post(Api.path(active) + "/end"));
        ok(as(client())
                .header("If-Match", active.header("ETag"))
                .body(Map.of("reason", "ENDED_BY_CLIENT"))
                .post(Api.path(active) + "/end"));
        String path = "/api/v1/cases/" + casefile;
        ok(as(adviser())
                .body(Map.of("informedOn", LocalDate.now(clock).toString(), "informedHow", "READ_OUT"))
                .post(path + "/restrictions/" + restriction + "/lifting"));
        ok(as(adviser())
                .header("If-Match", ok(as(adviser()).get(path)).header("ETag"))
                .body(Map.of("reason", "CLIENT_WISH"))
                .post(path + "/closure"));
    }

    @Test
    void noPathGoesRoundThroughAnotherCase() {
        String other = aCase();
        String path = "/api/v1/cases/" + aCase();
        restrict(other);
        refused(as(adviser())
                .header("If-Match", ok(as(adviser()).get(path)).header("ETag"))
                .body(Map.of("caseId", other))
                .post(path + "/household"));
    }

    @Test
    void whatIsReadInOneGoStatesWhyToo() {
        String casefile = aCase();
        restrict(casefile);
        for (String what : List.of("/export", "/household", "/handed-over", "/personal-data", "/agreements")) {
            String path = "/api/v1/cases/" + casefile + what;
            refused(as(adviser()).get(path));
            assertThat(as(adviser()).header("Access-Reason", "CLAIMS").get(path).statusCode())
                    .as(what)
                    .isIn(200, 404); // nothing was handed over here
        }
    }

    @Test
    void nobodyIsFoundOrRuledOutByTheBirthDate() {
        String name = "Wanda" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String casefile = aCase(
                Map.of("name", name, "otherNames", List.of("Vera"), "contactLanguage", "pl", "birthDate", "1990-05"));
        // One word alone is like too many: only the birth date tells that it may be the same person.
        String likeIt = "{\"name\": \"" + name + "\", \"birthDate\": \"1990-05\"}";
        assertThat(found("duplicates", likeIt)).contains(casefile);
        restrict(casefile);
        assertThat(found("duplicates", likeIt)).doesNotContain(casefile);
        for (String born : List.of("1990-05", "1971")) {
            Response search = ok(
                    as(adviser()).body(Map.of("name", name, "birthDate", born)).post("/api/v1/cases/search"));
            assertThat(search.<List<String>>path("items.id")).containsExactly(casefile);
            assertThat(search.<String>path("items[0].birthDate")).isNull();
            assertThat(search.<List<Object>>path("items[0].otherNames")).isEmpty();
        }
    }

    private static List<String> found(String how, String body) {
        return ok(as(adviser()).body(body).post("/api/v1/cases/" + how)).path("items.id");
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        answer.then().body("type", endsWith("/case-is-restricted"));
    }
}
