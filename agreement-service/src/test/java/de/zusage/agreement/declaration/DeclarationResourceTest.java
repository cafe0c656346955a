package de.zusage.agreement.declaration;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Information, consent and signature: three things, and none follows from another. */
@ServiceTest
class DeclarationResourceTest {
    @Inject
    Consents live;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void aConsentCountsForItsPurposeAndRecipientUntilItIsWithdrawn() throws Exception {
        String casefile = aCase();
        String consent = given(client(), casefile, consent("TRANSFER", "carrier-b/stuttgart-b", "OWN_LOGIN"));
        assertThat(isLive(casefile, Purpose.TRANSFER, "carrier-b/stuttgart-b")).isTrue();
        assertThat(isLive(casefile, Purpose.REFERRAL, "carrier-b/stuttgart-b")).isFalse();
        assertThat(isLive(casefile, Purpose.TRANSFER, "carrier-c/stuttgart-c")).isFalse();
        give(client(), casefile, consent("TRANSFER", "carrier-b/stuttgart-b", "OWN_LOGIN"))
                .then()
                .statusCode(409)
                .body("type", containsString("consent-exists"))
                .body("consentId", equalTo(consent));
        for (Tokens who :
                List.of(client(), adviser().subject(UUID.randomUUID()))) { // twice is once, and by a colleague
            ok(withdraw(who, casefile, consent)).then().body("status", equalTo("WITHDRAWN"));
        }
        assertThat(isLive(casefile, Purpose.TRANSFER, "carrier-b/stuttgart-b")).isFalse();
        assertThat(told(casefile)).containsOnlyOnce("consent.withdrawn.v1");
        given(adviser(), casefile, consent("TRANSFER", "carrier-b/stuttgart-b", "SPOKEN"));
        assertThat(isLive(casefile, Purpose.TRANSFER, "carrier-b/stuttgart-b")).isTrue();
        ok(as(client()).get("/api/v1/cases/" + casefile + "/consents"))
                .then()
                .body("items.status", equalTo(List.of("WITHDRAWN", "CURRENT")));
    }

    @Test
    void aTransferIsAgreedToForOneCarriersOfficeAndNoEventSaysWhich() throws Exception {
        String casefile = aCase();
        Map<String, Object> wanted = new HashMap<>(consent("TRANSFER", "carrier-b/stuttgart-b", "OWN_LOGIN"));
        wanted.put("handsOver", List.of("HISTORY"));
        given(client(), casefile, wanted);
        ok(as(client()).get("/api/v1/cases/" + casefile + "/consents"))
                .then()
                .body("items[0].recipient", equalTo("carrier-b/stuttgart-b"))
                .body("items[0].handsOver", equalTo(List.of("HISTORY")));
        assertThat(payloads(casefile)).contains("\"TRANSFER\"").doesNotContain("stuttgart-b");
        give(client(), casefile, consent("TRANSFER", "stuttgart-c", "OWN_LOGIN"))
                .then()
                .statusCode(400);
        give(client(), casefile, consent("EXCHANGE", "carrier-b/stuttgart-b", "OWN_LOGIN"))
                .then()
                .statusCode(400);
        wanted.putAll(consent("EXCHANGE", "schule", "OWN_LOGIN"));
        give(client(), casefile, wanted).then().statusCode(400);
    }

    @Test
    void withdrawingAndRefusingLeaveTheAgreementAsItWas() throws Exception {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        String before = ok(as(client()).get(path(active))).asString();
        String consent = given(client(), casefile, consent("REFERRAL", "vhs-stuttgart", "OWN_LOGIN"));
        List<String> told = told(casefile);
        ok(withdraw(client(), casefile, consent));
        Response after = ok(as(client()).get(path(active)));
        assertThat(after.asString()).isEqualTo(before);
        assertThat(after.header("ETag")).isEqualTo(active.header("ETag"));
        List<String> since = told(casefile);
        assertThat(since.subList(told.size(), since.size())).containsExactly("consent.withdrawn.v1");
    }

    @Test
    void signingImpliesNoConsent() {
        String casefile = aCase();
        Response offer = anOffer(casefile);
        Map<String, Object> signature = new HashMap<>(
                Map.of("party", "CLIENT", "method", "OWN_LOGIN", "textHash", hash(offer, 1), "consent", true));
        as(client())
                .header("If-Match", offer.header("ETag"))
                .body(signature)
                .post(path(offer) + "/versions/1/signatures")
                .then()
                .statusCode(400);
        ok(sign(adviser(), ok(sign(client(), offer, 1, "CLIENT")), 1, "ADVISER"))
                .then()
                .body("state", equalTo("ACTIVE"));
        for (String kind : List.of("consents", "notices")) {
            ok(as(client()).get("/api/v1/cases/" + casefile + "/" + kind))
                    .then()
                    .body("items.size()", equalTo(0));
        }
    }

    @Test
    void aClosedCaseTakesNoConsentAndStillAWithdrawal() {
        String casefile = aCase();
        String consent = given(client(), casefile, consent("EXCHANGE", "jobcenter", "OWN_LOGIN"));
        Response read = ok(as(adviser()).get("/api/v1/cases/" + casefile));
        ok(changing(read).body(Map.of("reason", "CLIENT_WISH")).post("/api/v1/cases/" + casefile + "/closure"));
        give(client(), casefile, consent("EXCHANGE", "schule", "OWN_LOGIN"))
                .then()
                .statusCode(409);
        ok(withdraw(client(), casefile, consent));
    }

    @Test
    void aRecipientWithoutACodeIsSealedAndNotToldToAnybody() throws Exception {
        String casefile = aCase();
        Map<String, Object> named = new HashMap<>(consent("EXCHANGE", "x", "PAPER"));
        named.put("recipientName", "Frau Lehrerin Müller");
        give(adviser(), casefile, named).then().statusCode(400);
        named.remove("recipient");
        String consent = given(adviser(), casefile, named);
        ok(as(adviser()).get("/api/v1/cases/" + casefile + "/consents"))
                .then()
                .body("items[0].recipientName", equalTo("Frau Lehrerin Müller"));
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement("select recipient_name, payload::text from consent,"
                        + " event_log where consent.id = ? and payload::text like '%' || consent.id || '%'")) {
            query.setObject(1, UUID.fromString(consent));
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("Lehrerin");
                assertThat(row.getString(2)).doesNotContain("Lehrerin", "recipient");
            }
        }
    }

    @Test
    void informationIsNotedInTheWordsThatWereGiven() {
        String casefile = aCase();
        String path = "/api/v1/cases/" + casefile + "/notices";
        creating(adviser())
                .body(Map.of("wording", 99, "language", "de", "how", "READ"))
                .post(path)
                .then()
                .statusCode(400)
                .body("type", containsString("wording-unknown"));
        creating(adviser())
                .body(Map.of("wording", 1, "language", "xx", "how", "READ"))
                .post(path)
                .then()
                .statusCode(400)
                .body("type", containsString("unknown-language"));
        creating(adviser())
                .body(Map.of("wording", 1, "language", "so", "how", "READ_OUT", "givenOn", "2199-01-01"))
                .post(path)
                .then()
                .statusCode(400);
        creating(adviser())
                .body(Map.of("wording", 1, "language", "so", "how", "READ_OUT"))
                .post(path)
                .then()
                .statusCode(201);
        ok(as(client()).get(path)).then().body("items[0].how", equalTo("READ_OUT"));
        ok(as(client()).get("/api/v1/declarations")).then().body("items[0].status", equalTo("DRAFT"));
    }

    @Test
    void aNoIsRecordedAndNothingFollowsFromIt() throws Exception {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        Map<String, Object> no = new HashMap<>(consent("REFERRAL", "vhs-stuttgart", "OWN_LOGIN"));
        no.put("refused", true);
        List<String> told = told(casefile);
        String refused = given(client(), casefile, no);
        given(client(), casefile, no); // asked again, said again
        assertThat(told(casefile)).isEqualTo(told);
        assertThat(isLive(casefile, Purpose.REFERRAL, "vhs-stuttgart")).isFalse();
        ok(withdraw(client(), casefile, refused)).then().body("status", equalTo("REFUSED"));
        assertThat(told(casefile)).isEqualTo(told);
        assertThat(ok(as(client()).get(path(active))).header("ETag")).isEqualTo(active.header("ETag"));
        String yes = given(client(), casefile, consent("REFERRAL", "vhs-stuttgart", "OWN_LOGIN"));
        assertThat(isLive(casefile, Purpose.REFERRAL, "vhs-stuttgart")).isTrue();
        give(client(), casefile, no).then().statusCode(409).body("consentId", equalTo(yes));
        ok(as(client()).get("/api/v1/cases/" + casefile + "/consents"))
                .then()
                .body("items.status", equalTo(List.of("REFUSED", "REFUSED", "CURRENT")));
        Map<String, Object> transfer = new HashMap<>(consent("TRANSFER", "carrier-b/stuttgart-b", "OWN_LOGIN"));
        transfer.putAll(Map.of("refused", true, "handsOver", List.of("HISTORY")));
        give(client(), casefile, transfer).then().statusCode(400);
    }

    @Test
    void nobodyElseGivesSeesOrWithdraws() {
        String casefile = aCase();
        String consent = given(client(), casefile, consent("TRANSFER", "carrier-b/stuttgart-b", "OWN_LOGIN"));
        give(adviser(), casefile, consent("TRANSFER", "carrier-c/stuttgart-c", "OWN_LOGIN"))
                .then()
                .statusCode(409)
                .body("type", containsString("consent-of-another-party"));
        give(client(), casefile, consent("TRANSFER", "carrier-c/stuttgart-c", "SPOKEN"))
                .then()
                .statusCode(409);
        give(adviser().subject(UUID.randomUUID()), casefile, consent("TRANSFER", "carrier-c/stuttgart-c", "SPOKEN"))
                .then()
                .statusCode(409)
                .body("type", containsString("case-of-another-adviser"));
        for (Tokens stranger : List.of(
                Tokens.adviser("freiburg", "freiburg-a"),
                Tokens.adviser("stuttgart", "stuttgart-b"),
                client().subject(UUID.randomUUID()))) {
            give(stranger, casefile, consent("TRANSFER", "carrier-c/stuttgart-c", "SPOKEN"))
                    .then()
                    .statusCode(404);
            withdraw(stranger, casefile, consent).then().statusCode(404);
            as(stranger).get("/api/v1/cases/" + casefile + "/consents").then().statusCode(404);
            as(stranger).get("/api/v1/cases/" + casefile + "/notices").then().statusCode(404);
        }
        withdraw(client(), aCase(), consent).then().statusCode(404);
        assertThat(isLive(casefile, Purpose.TRANSFER, "carrier-b/stuttgart-b")).isTrue();
    }

    private boolean isLive(String casefile, Purpose purpose, String recipient) {
        return tenancy.call(
                new Tenant("stuttgart", "stuttgart-a"), () -> live.live(UUID.fromString(casefile), purpose, recipient));
    }

    private static Map<String, Object> consent(String purpose, String recipient, String how) {
        return Map.of("purpose", purpose, "recipient", recipient, "wording", 1, "language", "de", "how", how);
    }

    private static String given(Tokens who, String casefile, Map<String, Object> consent) {
        String location =
                give(who, casefile, consent).then().statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Response give(Tokens who, String casefile, Map<String, Object> consent) {
        return creating(who).body(consent).post("/api/v1/cases/" + casefile + "/consents");
    }

    private static Response withdraw(Tokens who, String casefile, String consent) {
        return as(who).post("/api/v1/cases/" + casefile + "/consents/" + consent + "/withdrawal");
    }

    private static List<String> told(String casefile) throws Exception {
        return log("type", casefile);
    }

    private static String payloads(String casefile) throws Exception {
        return log("payload::text", casefile).toString();
    }

    private static List<String> log(String column, String casefile) throws Exception {
        try (Connection owner = LocalDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement("select " + column
                        + " from event_log where payload::text like ? order by \"timestamp\", sequence")) {
            query.setString(1, "%" + casefile + "%");
            List<String> types = new java.util.ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            return types;
        }
    }
}
