package de.zusage.agreement.agreement;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AgreementResourceTest {

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void comesIntoForceWhenBothSignedAndTellsTheOthers() {
        Response agreement = anActiveAgreement(aCase());
        agreement
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("versions[0].state", equalTo("IN_FORCE"))
                .body("versions[0].signatures.party", contains("CLIENT", "ADVISER"));
        String stream = "agreement:" + agreement.path("id");
        await().untilAsserted(() -> assertThat(TopicReader.read("zusage.agreement", stream))
                .extracting(received ->
                        new String(received.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .containsExactly(
                        "agreement.offered.v1",
                        "agreement.signed.v1",
                        "agreement.signed.v1",
                        "agreement.activated.v1"));
    }

    @Test
    void theTextIsServedByteForByteAsItIsSigned() throws Exception {
        Response offered = anOffer(aCase());
        Response text = ok(as(client()).get(path(offered) + "/versions/1/text"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.asByteArray());
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(hash(offered, 1));
        text.then()
                .body("texts.de.flatten()", org.hamcrest.Matchers.hasItem("Diese Vereinbarung ist freiwillig."))
                .body("texts.ar", org.hamcrest.Matchers.notNullValue())
                .body("salt.length()", equalTo(32));
    }

    @Test
    void twoOffersOfTheSameWordsHaveDifferentHashes() {
        String caseId = aCase();
        Response first = anOffer(caseId);
        Response withdrawn = ok(changing(first).post(path(first) + "/versions/1/withdrawal"));
        Response second = ok(changing(withdrawn).body(Map.of()).post(path(first) + "/versions"));
        assertThat(hash(offer(second, 2), 2)).isNotEqualTo(hash(first, 1));
    }

    @Test
    void anAmendmentRaisesTheVersionAndKeepsTheCommitmentsId() {
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
        Response offered = offer(written, 2);
        offered.then().body("state", equalTo("ACTIVE")).body("versions[0].state", equalTo("IN_FORCE"));
        Response amended = ok(sign(adviser(), ok(sign(client(), offered, 2, "CLIENT")), 2, "ADVISER"));
        amended.then()
                .body("versions.state", contains("REPLACED", "IN_FORCE"))
                .body("versions[1].commitments[0].commitmentId", equalTo(ids.get(0)));
    }

    @Test
    void aGuardThatFailsRefusesTheOfferAndWritesNothing() {
        Response draft = aDraft(aCase());
        Response oneSided = write(
                draft,
                1,
                Map.of("reviewIntervalMonths", 3, "commitments", List.of(Map.of("template", "CERTIFICATES_BRING"))));
        changing(oneSided)
                .body(Map.of())
                .post(path(draft) + "/versions/1/offer")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/commitment-of-each-side"));
        as(adviser())
                .get(path(draft))
                .then()
                .header("ETag", oneSided.header("ETag"))
                .body("state", equalTo("DRAFT"));
    }

    @Test
    void ofTwoPeopleAtOnceOneWinsAndTheOtherSeesTheCurrentVersion() {
        Response draft = aDraft(aCase());
        List<Integer> codes = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> changing(draft)
                        .body(Map.of())
                        .post(path(draft) + "/versions/1/offer")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(codes).containsExactlyInAnyOrder(200, 412);
        as(adviser())
                .body(Map.of())
                .post(path(draft) + "/versions/1/offer")
                .then()
                .statusCode(428);
    }

    @Test
    void aCaseHasOneLivingAgreement() {
        Response draft = aDraft(aCase());
        creating(adviser())
                .post("/api/v1/cases/" + draft.path("caseId") + "/agreements")
                .then()
                .statusCode(409)
                .body("type", containsString("one-agreement-at-a-time"));
    }

    @Test
    void whatOneMayNotSeeDoesNotExist() {
        Response agreement = anOffer(aCase());
        String missing = as(adviser())
                .get("/api/v1/agreements/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        for (Tokens stranger : List.of(
                Tokens.adviser("freiburg", "freiburg-a"),
                Tokens.adviser("stuttgart", "stuttgart-b"),
                Tokens.of("coordinator").authority("stuttgart"),
                Tokens.of("ministry"),
                client().subject(UUID.randomUUID()))) {
            for (String path : List.of(path(agreement), path(agreement) + "/versions/1/text")) {
                assertThat(as(stranger)
                                .get(path)
                                .then()
                                .statusCode(404)
                                .extract()
                                .asString())
                        .isEqualTo(missing);
            }
            as(stranger)
                    .header("If-Match", agreement.header("ETag"))
                    .body(Map.of("reason", "ENDED_OTHER"))
                    .post(path(agreement) + "/end")
                    .then()
                    .statusCode(404);
        }
        as(adviser()).get(path(agreement)).then().body("state", equalTo("OFFERED"));
    }

    @Test
    void theClientEndsAloneAtAnyTime() {
        Response active = anActiveAgreement(aCase());
        ok(as(client())
                        .header("If-Match", active.header("ETag"))
                        .body(Map.of("reason", "ENDED_BY_CLIENT"))
                        .post(path(active) + "/end"))
                .then()
                .body("state", equalTo("ENDED_BY_CLIENT"));
    }

    @Test
    void theSameKeyStartsOneAgreement() {
        String caseId = aCase();
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.of(1, 2)
                .map(i -> as(adviser())
                        .header("Idempotency-Key", key)
                        .post("/api/v1/cases/" + caseId + "/agreements")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        as(adviser()).get("/api/v1/cases/" + caseId + "/agreements").then().body("items", hasSize(1));
    }

    @Test
    void completionWaitsForTheClosingReview() {
        Response active = anActiveAgreement(aCase());
        changing(active)
                .post(path(active) + "/completion")
                .then()
                .statusCode(409)
                .body("type", containsString("closing-review-missing"));
    }
}
