package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.Api;
import de.zusage.agreement.Pictures;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.kit.web.UploadScan;
import de.zusage.kit.web.UploadScanConfig;
import de.zusage.local.Ports;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.UploadScanner;
import io.quarkus.test.junit.QuarkusMock;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may sign, how, and when it counts. */
@ServiceTest
class SigningResourceTest {

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void theAdviserSignsWithAFreshLoginAndAnEmployment() {
        Response offered = anOffer(aCase());
        Tokens old = adviser().authTime(Instant.now().minus(Duration.ofMinutes(11)));
        sign(old, offered, 1, "ADVISER")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
        sign(adviser().without("auth_time"), offered, 1, "ADVISER").then().statusCode(401);

        Tokens unemployed = Tokens.adviser("stuttgart", "stuttgart-a").subject(UUID.randomUUID());
        sign(unemployed, offered, 1, "ADVISER").then().statusCode(409);
        sign(adviser(), offered, 1, "CLIENT").then().statusCode(409);
    }

    @Test
    void whoIsAClientToNobodyHereSignsForNoClient() {
        Response offered = anOffer(aCase());
        Tokens both = adviser().subject(UUID.randomUUID()).claim("roles", List.of("adviser", "client"));
        sign(both, offered, 1, "CLIENT").then().statusCode(409).body("type", containsString("case-of-another-adviser"));
    }

    @Test
    void anEmploymentThatIsOverDoesNotSign() {
        UUID former = UUID.randomUUID();
        Tokens formerAdviser = Tokens.adviser("stuttgart", "stuttgart-a").subject(former);
        String employment = creating(Api.officeAdmin())
                .body(Map.of("person", former, "validFrom", "2020-01-01"))
                .post("/api/v1/employments")
                .header("Location");
        String caseId = creating(formerAdviser)
                .body(intake())
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        creating(formerAdviser)
                .body(Map.of("observedOn", "2026-01-15", "needs", List.of("LANGUAGE")))
                .post("/api/v1/cases/" + caseId + "/assessments")
                .then()
                .statusCode(201);
        Response started = creating(formerAdviser).post("/api/v1/cases/" + caseId + "/agreements");
        Response written = ok(as(formerAdviser)
                .header("If-Match", started.header("ETag"))
                .body(content())
                .put(path(started) + "/versions/1"));
        Response offered = ok(as(formerAdviser)
                .header("If-Match", written.header("ETag"))
                .body(Map.of())
                .post(path(started) + "/versions/1/offer"));
        ok(as(Api.officeAdmin())
                .header("If-Match", "\"1\"")
                .body(Map.of("validTo", "2020-12-31"))
                .post(employment + "/end"));
        sign(formerAdviser, offered, 1, "ADVISER")
                .then()
                .statusCode(409)
                .body("type", containsString("/not-employed-here"));
    }

    @Test
    void aDrawnSignatureIsKeptPrintedAndPartOfTheProof() {
        Response offered = anOffer(aCase());
        Map<String, Object> signature = drawn(offered);
        signature.remove("drawing");
        record(offered, signature).then().statusCode(400).body("type", containsString("drawing-missing"));
        signature.put("drawing", Map.of("width", 9, "height", 9, "strokes", List.of(List.of(List.of(1, 1, 1)))));
        record(offered, signature).then().statusCode(400).body("type", containsString("drawing-empty"));
        as(client())
                .header("If-Match", offered.header("ETag"))
                .body(drawn(offered))
                .post(path(offered) + "/versions/1/signatures")
                .then()
                .statusCode(409)
                .body("type", containsString("signature-of-another-party"));
        Response active = ok(sign(adviser(), ok(record(offered, drawn(offered))), 1, "ADVISER"));
        active.then()
                .body("state", equalTo("ACTIVE"))
                .body("versions[0].signatures[0].drawingHash.length()", equalTo(64));
        as(client()).get(path(active) + "/versions/1/document").then().statusCode(200);
        ok(as(client()).get(path(active) + "/versions/1/verification"))
                .then()
                .body("parts.findAll { it.part =~ /DRAWING.*/ }.result", equalTo(List.of("OK", "OK")));
    }

    @Test
    void aPictureIsLookedThroughForHarmAsAnyFileIs() {
        QuarkusMock.installMockForType(
                new UploadScan(new UploadScanConfig() {
                    @Override
                    public Optional<String> host() {
                        return Optional.of(Ports.LOOPBACK);
                    }

                    @Override
                    public int port() {
                        return UploadScanner.current().port();
                    }

                    @Override
                    public Duration timeout() {
                        return Duration.ofSeconds(10);
                    }
                }),
                UploadScan.class);
        Response offered = anOffer(aCase());
        byte[] harm = UploadScanner.EICAR.getBytes(StandardCharsets.US_ASCII);
        byte[] picture = Pictures.png(60, 20);
        byte[] both = Arrays.copyOf(picture, picture.length + harm.length);
        System.arraycopy(harm, 0, both, picture.length, harm.length);
        record(offered, drawn(offered, both)).then().statusCode(400).body("type", equalTo("/problems/file-infected"));
        ok(record(offered, drawn(offered)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strokes", "image"})
    void aChangedDrawingFails(String column) throws Exception {
        Response signed = ok(record(anOffer(aCase()), null));
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement update = owner.prepareStatement("update drawing d set " + column + " = overlay("
                        + column + " placing set_byte('\\x00', 0, (get_byte(" + column
                        + ", 30) + 1) % 256) from 31) from agreement_version v"
                        + " where v.id = d.version_id and v.agreement_id = ?")) {
            update.setObject(1, UUID.fromString(signed.path("id")));
            assertThat(update.executeUpdate()).isOne();
        }
        ok(as(client()).get(path(signed) + "/versions/1/verification"))
                .then()
                .body("unchanged", equalTo(false))
                .body("parts.findAll { it.result == 'FAILED' }.part", equalTo(List.of("DRAWING")));
    }

    @Test
    void whatWasNotedWithASignatureIsShownAndSealed() throws Exception {
        Response offered = anOffer(aCase());
        Map<String, Object> signature = new HashMap<>(Map.of(
                "party", "CLIENT", "method", "WET_INK", "textHash", hash(offered, 1), "scanHash", scanned(offered, 1)));
        for (String close : List.of("SPOUSE_OR_PARTNER", "CHILD")) {
            signature.put("noted", Map.of("interpreter", Map.of("name", "Frau Beispiel", "relation", close)));
            record(offered, signature).then().statusCode(409).body("type", containsString("interpreter-too-close"));
        }
        signature.put(
                "noted",
                Map.of(
                        "interpreter", Map.of("name", "Frau Beispiel", "relation", "VOLUNTEER"),
                        "readOutLanguage", "so",
                        "place", "Stuttgart, Raum 2"));
        String today = offered.path("versions[0].offeredOn");
        signature.put("signedOn", LocalDate.parse(today).plusDays(1).toString());
        record(offered, signature).then().statusCode(400).body("type", containsString("signed-on-invalid"));
        signature.put("signedOn", LocalDate.parse(today).minusDays(1).toString());
        record(offered, signature).then().statusCode(409).body("type", containsString("signed-before-offered"));
        signature.put("signedOn", today);
        Response signed = ok(record(offered, signature));
        signed.then()
                .body("versions[0].signatures[0].noted.interpreter.name", equalTo("Frau Beispiel"))
                .body("versions[0].signatures[0].noted.interpreter.relation", equalTo("VOLUNTEER"))
                .body("versions[0].signatures[0].noted.place", equalTo("Stuttgart, Raum 2"))
                .body("versions[0].signatures[0].signedOn", equalTo(today));
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement("select s.noted from signature s"
                        + " join agreement_version v on v.id = s.version_id where v.agreement_id = ?")) {
            query.setObject(1, UUID.fromString(signed.path("id")));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .doesNotContain("Beispiel", "VOLUNTEER", "Raum");
            }
        }
    }

    @Test
    void aVersionSignedByMistakeIsVoidStaysReadableAndMakesRoomForAnother() throws Exception {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        byte[] sealed =
                ok(as(client()).get(path(active) + "/versions/1/document")).asByteArray();
        Map<String, Object> mistake = Map.of("reason", "WRONG_PERSON_SIGNED", "words", "Die Schwester war da.");
        as(client())
                .header("If-Match", active.header("ETag"))
                .body(mistake)
                .post(path(active) + "/versions/1/void")
                .then()
                .statusCode(404);
        Response voided = ok(changing(active).body(mistake).post(path(active) + "/versions/1/void"));
        voided.then()
                .body("state", equalTo("VOIDED"))
                .body("versions[0].state", equalTo("VOIDED"))
                .body("versions[0].mistake.words", equalTo("Die Schwester war da."))
                .body("versions[0].signatures.size()", equalTo(2));
        assertThat(ok(as(client()).get(path(active) + "/versions/1/document")).asByteArray())
                .isEqualTo(sealed);
        ok(as(client()).get(path(active) + "/versions/1/verification")).then().body("unchanged", equalTo(true));
        anActiveAgreement(casefile).then().body("state", equalTo("ACTIVE"));
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement("select v.void_reason, (select count(*) from event_log"
                        + " where aggregatetype = 'zusage.fact' and payload::text like '%VOIDED%'),"
                        + " (select string_agg(payload::text, '') from event_log where type = 'agreement.voided.v1'"
                        + " and payload::text like '%' || v.agreement_id || '%')"
                        + " from agreement_version v where v.agreement_id = ?")) {
            query.setObject(1, UUID.fromString(active.path("id")));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8)).doesNotContain("Schwester", "WRONG");
                assertThat(row.getLong(2)).isPositive();
                assertThat(row.getString(3)).contains("agreementOver").doesNotContain("Schwester", "WRONG");
            }
        }
    }

    private static Response record(Response offered, @org.jspecify.annotations.Nullable Map<String, Object> signature) {
        return changing(offered)
                .body(signature == null ? drawn(offered) : signature)
                .post(path(offered) + "/versions/1/signatures");
    }

    private static Map<String, Object> drawn(Response offered) {
        return drawn(offered, Pictures.png(60, 20));
    }

    private static Map<String, Object> drawn(Response offered, byte[] picture) {
        return new HashMap<>(Map.of(
                "party",
                "CLIENT",
                "method",
                "DRAWN_ON_DEVICE",
                "textHash",
                hash(offered, 1),
                "drawing",
                Map.of(
                        "width",
                        600,
                        "height",
                        200,
                        "strokes",
                        List.of(List.of(List.of(20, 150, 0), List.of(300, 20, 400))),
                        "image",
                        Base64.getEncoder().encodeToString(picture))));
    }
}
