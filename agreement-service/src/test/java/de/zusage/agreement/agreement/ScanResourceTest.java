package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.HalfSent;
import de.zusage.agreement.Pictures;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scans of what was signed on paper. */
@ServiceTest
class ScanResourceTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void aScanComesBackByteForByteToAdviserAndClient() {
        Response offer = anOffer(aCase());
        byte[] file = Pictures.png(40, 30);
        Response stored = store(adviser(), offer, "image/png", file);
        stored.then().statusCode(201).body("mediaType", equalTo("image/png"));
        String path = path(offer) + "/versions/1/scans/" + stored.path("sha256");
        stored.then().header("Location", endsWith(path));
        for (Tokens who : List.of(adviser(), client())) {
            Response read = as(who).get(path);
            read.then()
                    .statusCode(200)
                    .contentType("image/png")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Disposition", containsString("attachment"));
            assertThat(read.asByteArray()).isEqualTo(file);
        }
        for (Tokens stranger : List.of(
                Tokens.adviser("freiburg", "freiburg-a"),
                Tokens.adviser("stuttgart", "stuttgart-b"),
                client().subject(UUID.randomUUID()))) {
            as(stranger).get(path).then().statusCode(404);
            store(stranger, offer, "image/png", file).then().statusCode(404);
        }
        store(adviser().subject(UUID.randomUUID()), offer, "image/png", file)
                .then()
                .statusCode(409)
                .body("type", containsString("case-of-another-adviser"));
    }

    @Test
    void theSameFileTwiceIsOneScanAndIsSealed() throws Exception {
        Response offer = anOffer(aCase());
        byte[] file = Pictures.png(40, 30);
        for (int i = 0; i < 2; i++) {
            store(adviser(), offer, "image/png", file).then().statusCode(201);
        }
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement("select s.content from scan s join agreement_version v"
                        + " on v.id = s.version_id where v.agreement_id = ?")) {
            query.setObject(1, UUID.fromString(offer.path("id")));
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("IHDR");
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void mayBeTenMegabytesLongAndNotAByteMore() {
        Response offer = anOffer(aCase());
        byte[] file = Pictures.png(40, 30);
        store(adviser(), offer, "image/png", Arrays.copyOf(file, TEN_MEGABYTES))
                .then()
                .statusCode(201);
        store(adviser(), offer, "image/png", Arrays.copyOf(file, TEN_MEGABYTES + 1))
                .then()
                .statusCode(413)
                .body("type", containsString("body-too-long"));
    }

    @Test
    void onlyOneLargeFileIsHeldAtATimeAndALostConnectionGivesItsTurnBack() throws Exception {
        Response offer = anOffer(aCase());
        String scans = path(offer) + "/versions/1/scans";
        byte[] large = Arrays.copyOf(Pictures.png(40, 30), 300_000);
        HalfSent.meanwhile(1, adviser(), scans, "image/png", TEN_MEGABYTES, () -> {
            await().until(() -> store(adviser(), offer, "image/png", large).statusCode() == 503);
            store(adviser(), offer, "image/png", large)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("type", endsWith("/problems/busy"));
            store(adviser(), offer, "image/png", Pictures.png(40, 30)).then().statusCode(201);
        });
        for (int i = 0; i < 3; i++) {
            await().until(() -> store(adviser(), offer, "image/png", large).statusCode() == 201);
            store(adviser(), offer, "image/png", Arrays.copyOf(new byte[] {1}, 300_000))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void onlyWhatLiesBeforeBothSidesTakesAScan() {
        Response draft = aDraft(aCase());
        store(adviser(), draft, "image/png", Pictures.png(40, 30))
                .then()
                .statusCode(409)
                .body("type", containsString("version-not-offered"));
    }

    @Test
    void aPaperSignatureNamesAScanThatWasStoredForThisVersion() {
        Response offer = anOffer(aCase());
        Response other = anOffer(aCase());
        for (String method : List.of("WET_INK", "MARK_WITH_WITNESS")) {
            Map<String, Object> signature = new HashMap<>(Map.of(
                    "party", "CLIENT", "method", method, "textHash", hash(offer, 1), "witness", "Frau Beispiel"));
            sign(offer, signature).then().statusCode(400).body("type", containsString("scan-missing"));
            signature.put("scanHash", scanned(other, 1));
            sign(offer, signature).then().statusCode(409).body("type", containsString("scan-unknown"));
        }
        String scan = scanned(offer, 1);
        ok(sign(offer, Map.of("party", "CLIENT", "method", "WET_INK", "textHash", hash(offer, 1), "scanHash", scan)))
                .then()
                .body("versions[0].signatures[0].scanHash", equalTo(scan));
    }

    private static Response sign(Response offer, Map<String, Object> signature) {
        return changing(offer).body(signature).post(path(offer) + "/versions/1/signatures");
    }

    private static Response store(Tokens who, Response agreement, String mediaType, byte[] file) {
        return as(who).contentType(mediaType).body(file).post(path(agreement) + "/versions/1/scans");
    }
}
