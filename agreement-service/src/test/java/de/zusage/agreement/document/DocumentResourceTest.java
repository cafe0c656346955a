package de.zusage.agreement.document;

import static de.zusage.agreement.Api.*;
import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.print.testing.PdfChecks;
import de.zusage.verifier.SealReader;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DocumentResourceTest {
    @Inject
    DocumentJob job;

    @Inject
    PersonKeys keys;

    @Inject
    Tenancy tenancy;

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void aSignedVersionIsOneSealedFileForEverybody() throws Exception {
        Response active = anActiveAgreement(aCase());
        Response first = document(adviser(), active, 1);
        String sha256 = Sha256.hex(first.asByteArray());
        first.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", "\"" + sha256 + "\"")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"document-" + sha256.substring(0, 8) + ".pdf\"");
        assertThat(document(client(), active, 1).asByteArray()).isEqualTo(first.asByteArray());
        var seal = SealReader.read(first.asByteArray());
        assertThat(seal.unchanged()).isTrue();
        assertThat(seal.subject()).isEqualTo("CN=Zusage demo seal");
        assertThat(seal.shows(hash(active, 1))).isTrue();
        Files.write(Path.of("target", "sealed.pdf"), first.asByteArray()); // the verifier's own test reads a copy
        PdfChecks.requireValid(first.asByteArray());
        String text = PdfChecks.text(first.asByteArray());
        assertThat(text).contains("Diese Vereinbarung ist freiwillig.", hash(active, 1));
        assertThat(PdfChecks.letters(text)).contains(PdfChecks.letters("هذه الاتفاقية طوعية."));
    }

    @Test
    void whatIsInForceAsksForNoSignatureOfAGuardianWhoCameLater() throws Exception {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        creating(adviser())
                .body(Map.of(
                        "kind", "LEGAL_GUARDIAN",
                        "name", "Frau Beispiel",
                        "documentSeenOn", "2026-01-15",
                        "consentRequired", true,
                        "validFrom", "2026-01-15"))
                .post("/api/v1/cases/" + casefile + "/representatives")
                .then()
                .statusCode(201);
        assertThat(PdfChecks.text(document(adviser(), active, 1).asByteArray()))
                .doesNotContain("Ort, Datum, Unterschrift");
    }

    @Test
    void twoWhoAskAtOnceGetTheSameFile() {
        Response active = anActiveAgreement(aCase());
        List<String> tags = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> document(adviser(), active, 1).header("ETag")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(tags.get(0)).isNotNull().isEqualTo(tags.get(1));
    }

    @Test
    void theJobMakesWhatNobodyAskedFor() throws Exception {
        Response active = anActiveAgreement(aCase());
        String hash = hash(active, 1);
        known(hash).then().body("known", equalTo(false));
        othersWait(active.<String>path("id"));
        job.run();
        known(hash).then().body("known", equalTo(true));
    }

    /** What other tests have left is not printed: the job takes it for something that failed and is to wait. */
    private static void othersWait(String... agreements) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var statement = all.prepareStatement(
                        "insert into document_failure (id, authority, office, version_id, failed_at)"
                                + " select gen_random_uuid(), authority, office, id, timestamptz '2999-01-01'"
                                + " from agreement_version where state in ('IN_FORCE', 'REPLACED') and not agreement_id = any(?)"
                                + " on conflict on constraint document_failure_version_uq do update set failed_at = excluded.failed_at")) {
            statement.setArray(1, all.createArrayOf("uuid", agreements));
            statement.executeUpdate();
        }
    }

    @Test
    void nobodySignsBesideANameThatTheDocumentCannotShow() {
        Response offer = anOffer(aCase());
        for (Map<String, Object> beside : List.<Map<String, Object>>of(
                Map.of("witness", "Արմեն"),
                Map.of("noted", Map.of("place", "თბილისი")),
                Map.of("noted", Map.of("interpreter", Map.of("name", "李小龍", "relation", "PROFESSIONAL"))))) {
            Map<String, Object> signature = new HashMap<>(beside);
            signature.putAll(Map.of("party", "ADVISER", "method", "OWN_LOGIN", "textHash", hash(offer, 1)));
            changing(offer)
                    .body(signature)
                    .post(path(offer) + "/versions/1/signatures")
                    .then()
                    .statusCode(400)
                    .body("type", containsString("/problems/name-not-printable"))
                    .body("detail", containsString("U+"));
        }
    }

    /** One that was signed before anybody looked for glyphs, and beside it one that can be printed. */
    @Test
    void whatCannotBePrintedIsNotStoredAndDoesNotKeepOthersWaiting() throws Exception {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        byte[] sealed = tenancy.call(
                new Tenant("stuttgart", "stuttgart-a"),
                () -> keys.seal(UUID.fromString(casefile), "signature.other_name", "Արմեն"));
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement update = owner.prepareStatement(
                        "update signature set other_name = ? where party = 'CLIENT' and version_id = ?")) {
            update.setBytes(1, sealed);
            update.setObject(2, versionId(active));
            assertThat(update.executeUpdate()).isOne();
        }
        Response other = anActiveAgreement(aCase());
        othersWait(active.<String>path("id"), other.<String>path("id"));
        document(adviser(), active, 1)
                .then()
                .statusCode(409)
                .body("type", containsString("/problems/document-not-printable"));
        job.run();
        known(hash(active, 1)).then().body("known", equalTo(false));
        known(hash(other, 1)).then().body("known", equalTo(true));
        Instant failed = failedAt(active);
        assertThat(failed).isNotNull();
        job.run();
        assertThat(failedAt(active)).as("it waits a day").isEqualTo(failed);
        clock.moveBy(Duration.ofHours(25));
        job.run();
        assertThat(failedAt(active)).isAfter(failed);
    }

    @Test
    void anOfferIsNotSealedAndADraftSaysSoOnEveryPage() throws Exception {
        Response draft = aDraft(aCase());
        byte[] printed = document(adviser(), draft, 1).asByteArray();
        PdfChecks.requireValid(printed);
        for (String page : PdfChecks.pages(printed)) {
            assertThat(page).contains("Entwurf – noch nicht angeboten").contains("مسودة");
        }
        assertThat(PdfChecks.images(printed)).isZero();
        Response offer = offer(draft, 1);
        byte[] offered = document(client(), offer, 1).asByteArray();
        assertThat(SealReader.read(offered).unchanged()).isFalse();
        assertThat(PdfChecks.text(offered)).doesNotContain("Entwurf").contains("Ort, Datum, Unterschrift");
        assertThat(PdfChecks.images(offered)).isPositive();
        ok(as(adviser()).get(path(offer) + "/versions/1/verification"))
                .then()
                .body("unchanged", equalTo(true))
                .body("parts.find { it.part == 'SEAL' }.result", equalTo("ABSENT"));
    }

    @Test
    void anAmendmentSaysInWordsWhatIsNewChangedAndDropped() throws Exception {
        Response active = anActiveAgreement(aCase());
        List<String> ids = active.path("versions[0].commitments.commitmentId");
        Response opened =
                ok(changing(active).body(Map.of("requestedBy", "CLIENT")).post(path(active) + "/versions"));
        Response written = write(
                opened,
                2,
                Map.of(
                        "reviewIntervalMonths",
                        2,
                        "commitments",
                        List.of(
                                Map.of(
                                        "commitmentId", ids.get(0),
                                        "template", "LANGUAGE_PRACTICE",
                                        "parameters", Map.of("hours", "5")),
                                Map.of("template", "APPLICATION_TRAINING", "parameters", Map.of("hours", "2")))));
        String text = PdfChecks.text(document(client(), offer(written, 2), 2).asByteArray());
        assertThat(text)
                .contains("Das ändert sich gegenüber Fassung 1", "Geändert", "Bisher: Ich übe 3 Stunden", "Neu")
                .contains("Das entfällt:", "Entfällt: Wir finden bis zum 15. Mai 2030");
    }

    @Test
    void whatOneMayNotSeeHasNoDocument() {
        Response active = anActiveAgreement(aCase());
        for (Tokens stranger : List.of(
                Tokens.adviser("freiburg", "freiburg-a"),
                Tokens.adviser("stuttgart", "stuttgart-b"),
                Tokens.of("coordinator").authority("stuttgart"),
                client().subject(UUID.randomUUID()))) {
            document(stranger, active, 1).then().statusCode(404);
            as(stranger).get(path(active) + "/versions/1/verification").then().statusCode(404);
        }
        document(adviser(), active, 2).then().statusCode(404);
    }

    @Test
    void verificationNamesThePartThatWasChanged() throws Exception {
        Response active = aPaperAgreement(aCase());
        document(adviser(), active, 1).then().statusCode(200);
        verification(active)
                .then()
                .body("unchanged", equalTo(true))
                .body("parts.findAll { it.result == 'OK' }.size()", equalTo(9))
                .body("seal.certificateSubject", equalTo("CN=Zusage demo seal"))
                .body("seal.certificateSha256", notNullValue());
        UUID version = versionId(active);
        tampered(
                active,
                "TEXT",
                "update agreement_version set text = overlay(text placing"
                        + " set_byte('\\x00', 0, (get_byte(text, 40) + 1) % 256) from 41) where id = ?",
                version);
    }

    @Test
    void aChangedScanFails() throws Exception {
        Response active = aPaperAgreement(aCase());
        tampered(
                active,
                "SCAN",
                "update scan set content = overlay(content placing"
                        + " set_byte('\\x00', 0, (get_byte(content, 50) + 1) % 256) from 51) where version_id = ?",
                versionId(active));
    }

    @Test
    void aChangedScanHashFails() throws Exception {
        Response active = aPaperAgreement(aCase());
        document(adviser(), active, 1).then().statusCode(200);
        tampered(
                active,
                "SCAN_IN_DOCUMENT",
                "update signature set scan_hash = 'f' || substr(scan_hash, 2)"
                        + " where party = 'CLIENT' and version_id = ?",
                versionId(active));
    }

    @Test
    void aChangedFileFails() throws Exception {
        Response active = anActiveAgreement(aCase());
        document(adviser(), active, 1).then().statusCode(200);
        tampered(
                active,
                "DOCUMENT",
                "update document set content = overlay(content placing"
                        + " set_byte('\\x00', 0, (get_byte(content, 900) + 1) % 256) from 901) where version_id = ?",
                versionId(active));
    }

    @Test
    void aChangedDayOfSigningFails() throws Exception {
        Response active = anActiveAgreement(aCase());
        document(adviser(), active, 1).then().statusCode(200);
        tampered(
                active,
                "SIGNATURES_IN_DOCUMENT",
                "update signature set signed_on = signed_on - 1" + " where party = 'CLIENT' and version_id = ?",
                versionId(active));
    }

    @Test
    void anybodyMayAskForAFullHashAndLearnsYesOrNo() {
        Response active = anActiveAgreement(aCase());
        String file = Sha256.hex(document(adviser(), active, 1).asByteArray());
        assertThat(known(file).asString()).isEqualTo("{\"known\":true}");
        assertThat(known(hash(active, 1)).asString()).isEqualTo("{\"known\":true}");
        assertThat(known(Sha256.hex(new byte[] {1})).asString()).isEqualTo("{\"known\":false}");
        given().get("/api/v1/verification/" + file.substring(0, 32)).then().statusCode(404);
        given().get("/api/v1/verification/" + file.substring(0, 63) + "%25")
                .then()
                .statusCode(not(equalTo(200)));
    }

    @Test
    void theReadIsLogged() throws Exception {
        Response active = anActiveAgreement(aCase());
        long before = logged(active);
        document(client(), active, 1).then().statusCode(200);
        assertThat(logged(active)).isEqualTo(before + 1);
    }

    @Test
    void anOfferTakenBackHasNoDocument() {
        Response offer = anOffer(aCase());
        ok(changing(offer).post(path(offer) + "/versions/1/withdrawal"));
        document(adviser(), offer, 1).then().statusCode(404).contentType(containsString("problem+json"));
    }

    private static void tampered(Response agreement, String part, String sql, UUID version) throws Exception {
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement update = owner.prepareStatement(sql)) {
            update.setObject(1, version);
            assertThat(update.executeUpdate()).isOne();
        }
        verification(agreement)
                .then()
                .body("unchanged", equalTo(false))
                .body("parts.find { it.part == '" + part + "' && it.result == 'FAILED' }", notNullValue());
    }

    private static Response verification(Response agreement) {
        return ok(as(client()).get(path(agreement) + "/versions/1/verification"));
    }

    private static Response document(Tokens who, Response agreement, int version) {
        return as(who).get(path(agreement) + "/versions/" + version + "/document");
    }

    private static Response known(String sha256) {
        return given().get("/api/v1/verification/" + sha256);
    }

    private static UUID versionId(Response agreement) throws Exception {
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement query =
                        owner.prepareStatement("select id from agreement_version where agreement_id = ?")) {
            query.setObject(1, UUID.fromString(agreement.path("id")));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static Instant failedAt(Response agreement) throws Exception {
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement query =
                        owner.prepareStatement("select failed_at from document_failure where version_id = ?")) {
            query.setObject(1, versionId(agreement));
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getTimestamp(1).toInstant();
            }
        }
    }

    private static long logged(Response agreement) throws Exception {
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement query =
                        owner.prepareStatement("select count(*) from access_log where object_id = ?")) {
            query.setObject(1, UUID.fromString(agreement.path("id")));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
