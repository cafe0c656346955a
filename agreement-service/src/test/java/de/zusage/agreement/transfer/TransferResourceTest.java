package de.zusage.agreement.transfer;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TransferResourceTest {
    private static final UUID RECEIVER = UUID.randomUUID();

    @Inject
    TransferJob job;

    @Inject
    TestClock clock;

    @BeforeEach
    void employed() {
        employ(ADVISER);
        employAt("leipzig", "leipzig-c", RECEIVER);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theClientChangesOfficeInOneMoment() throws SQLException {
        String caseId = aCase();
        Response active = anActiveAgreement(caseId);
        Response proposed = ok(propose(active, "carrier-c", "leipzig-c"));
        String asked =
                as(receiver()).get("/api/v1/transfers/" + proposed.path("id")).asString();
        assertThat(asked)
                .contains("stuttgart-a", "ar-Arab")
                .doesNotContain("Ánh", "LANGUAGE", "1990", caseId, active.path("id"));
        Response accepted = ok(answer(proposed, "acceptance", null));

        as(adviser()).get(path(active)).then().statusCode(200).body("state", equalTo("TRANSFERRED"));
        Response old = as(adviser()).get("/api/v1/cases/" + caseId);
        old.then().body("state", equalTo("CLOSED")).body("closureReason", equalTo("TRANSFERRED_ELSEWHERE"));
        creating(adviser())
                .body(Map.of("observedOn", "2026-01-15", "needs", List.of()))
                .post("/api/v1/cases/" + caseId + "/assessments")
                .then()
                .statusCode(409)
                .body("type", endsWith("case-is-closed"));

        String newCase = accepted.path("caseId");
        as(receiver())
                .get("/api/v1/cases/" + newCase)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ðặng Thị Ánh"))
                .body("adviser", equalTo(RECEIVER.toString()))
                .body("state", equalTo("PLANNING"));
        as(receiver())
                .get("/api/v1/cases/" + newCase + "/assessments")
                .then()
                .body("items.needs.flatten()", contains("LANGUAGE", "WORK"));
        Response successor = as(receiver()).get("/api/v1/agreements/" + accepted.path("agreementId"));
        successor
                .then()
                .body("state", equalTo("DRAFT"))
                .body("successorOf", equalTo(active.path("id")))
                .body("versions[0].commitments.template", contains("LANGUAGE_PRACTICE"));
        as(receiver())
                .get("/api/v1/cases/" + newCase + "/handed-over")
                .then()
                .body("proposals.template", contains("LANGUAGE_COURSE_PLACE"))
                .body("texts", hasSize(1));
        assertThat(owner(newCase)).isEqualTo("carrier-c");
        assertThat(owner(caseId)).as("the old record keeps its own key").isEqualTo("carrier-a");
    }

    @Test
    void theSuccessorIsCountedAsTheAgreementThatItGoesOnWith() throws SQLException {
        Response accepted =
                ok(answer(ok(propose(anActiveAgreement(aCase()), "carrier-c", "leipzig-c")), "acceptance", null));
        String successor = "/api/v1/agreements/" + accepted.path("agreementId");
        long before = facts();
        Response draft = as(receiver()).get(successor);
        Response written = ok(toReceiver(draft).body(content()).put(successor + "/versions/1"));
        Response offered = ok(toReceiver(written).body(Map.of()).post(successor + "/versions/1/offer"));
        offered.then().body("successorDueOn", nullValue());
        Tokens client =
                Tokens.of("client").authority("leipzig").office("leipzig-c").subject(CLIENT);
        Response partly = ok(sign(client, offered, 1, "CLIENT"));
        Response active = ok(sign(receiver(), partly, 1, "ADVISER"));
        active.then().body("state", equalTo("ACTIVE"));
        assertThat(facts()).isEqualTo(before);
        ok(toReceiver(active).body(Map.of("reason", "ENDED_OTHER")).post(successor + "/end"));
        assertThat(facts()).as("its end is the end of what was counted").isEqualTo(before + 1);
        assertThat(factsOfLastStream()).isGreaterThanOrEqualTo(3);
        assertThat(one("select count(*) from event_log where aggregatetype = 'zusage.fact'"
                        + " and (traceparent is not null or actor <> 'system')"))
                .as("nothing leads back to the agreement")
                .isEqualTo("0");
    }

    @Test
    void whatTheClientDidNotConsentToStaysBehind() {
        Response active = anActiveAgreement(aCase());
        agreeToTransfer(active.path("caseId"), "carrier-c/leipzig-c", List.of());
        Response proposed =
                ok(changing(active).body(proposal("carrier-c", "leipzig-c")).post(path(active) + "/transfer"));
        String newCase = ok(answer(proposed, "acceptance", null)).path("caseId");
        as(receiver()).get("/api/v1/cases/" + newCase + "/assessments").then().body("items", empty());
        as(receiver()).get("/api/v1/cases/" + newCase + "/handed-over").then().body("texts", empty());
    }

    @Test
    void whatTheClientObjectsToAndDisputesGoesAlong() throws SQLException {
        String caseId = aCase();
        String path = "/api/v1/cases/" + caseId;
        Response active = anActiveAgreement(caseId);
        String withdrawn = says(path + "/objections", Map.of("against", "REMINDERS", "how", "SPOKEN"));
        ok(as(adviser()).body(Map.of("how", "SPOKEN")).post(path + "/objections/" + withdrawn + "/withdrawal"));
        says(path + "/objections", Map.of("against", "STATISTICS", "how", "PAPER"));
        says(path + "/disputes", dispute("PERSON", "birthDate", "1991!"));
        says(path + "/disputes", dispute("ASSESSMENT", "needs", "Keine Arbeit."));
        says(path + "/disputes", dispute("CONTACT", "address", "Nicht dort."));
        String settled = says(path + "/disputes", dispute("PERSON", "name", "Anh"));
        ok(as(adviser()).body(Map.of("outcome", "CORRECTED")).post(path + "/disputes/" + settled + "/outcome"));
        agreeToTransfer(caseId, "carrier-c/leipzig-c", List.of());
        Response proposed =
                ok(changing(active).body(proposal("carrier-c", "leipzig-c")).post(path(active) + "/transfer"));
        Response accepted = ok(answer(proposed, "acceptance", null));
        String newPath = "/api/v1/cases/" + accepted.path("caseId");
        Response objections = ok(as(receiver()).get(newPath + "/objections"));
        assertThat(objections.<List<String>>path("items.against")).containsExactly("STATISTICS");
        assertThat(objections.<List<String>>path("items.how")).containsExactly("PAPER");
        Response disputes = ok(as(receiver()).get(newPath + "/disputes"));
        assertThat(disputes.<List<String>>path("items.words"))
                .as("what it is about did not go along")
                .containsExactly("1991!");
        assertThat(ok(as(receiver()).get(newPath)).<List<String>>path("disputed"))
                .containsExactly("PERSON.birthDate");
        assertThat(one("select count(*) from event_log where type = 'objection.raised.v1' and aggregateid = 'case:"
                        + accepted.path("caseId") + "'"))
                .as("the new office's services are told")
                .isEqualTo("1");
        assertThat(ok(as(adviser()).get(path + "/disputes")).<List<String>>path("items.words"))
                .as("the old file stays as it was")
                .hasSize(4);
        String counted = one("select count(*) from event_log where type like 'fact.%'");
        ok(toReceiver(as(receiver()).get(newPath))
                .body(Map.of("reason", "OTHER"))
                .post(newPath + "/closure"));
        assertThat(one("select count(*) from event_log where type like 'fact.%'"))
                .as("who objects is counted at the new office no more than at the old one")
                .isEqualTo(counted);
    }

    private static String says(String path, Map<String, Object> what) {
        Response said = creating(adviser()).body(what).post(path);
        said.then().statusCode(201);
        return said.header("Location").replaceFirst(".*/", "");
    }

    private static Map<String, Object> dispute(String area, String field, String words) {
        return Map.of("area", area, "field", field, "words", words, "how", "SPOKEN");
    }

    @Test
    void aRestrictedCaseIsNotHandedOnUntilThatIsLifted() {
        Response active = anActiveAgreement(aCase());
        Response proposed = ok(propose(active, "carrier-c", "leipzig-c"));
        String path = "/api/v1/cases/" + active.path("caseId");
        String restriction = says(path + "/restrictions", Map.of("reason", "NEEDED_FOR_CLAIMS", "how", "PAPER"));
        answer(proposed, "acceptance", null).then().statusCode(409).body("type", endsWith("case-is-restricted"));
        ok(as(client()).get(path)).then().body("state", equalTo("IN_PROGRESS"));
        ok(as(client()).get(path(active))).then().body("state", equalTo("ACTIVE"));
        ok(as(adviser())
                .body(Map.of("informedOn", LocalDate.now(clock).toString(), "informedHow", "READ_OUT"))
                .post(path + "/restrictions/" + restriction + "/lifting"));
        ok(answer(proposed, "acceptance", null));
        as(client()).get(path).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void nobodyElseCanAnswer() {
        Response proposed = ok(propose(anActiveAgreement(aCase()), "carrier-c", "leipzig-c"));
        String missing =
                as(receiver()).get("/api/v1/transfers/" + UUID.randomUUID()).asString();
        for (Tokens stranger : List.of(
                Tokens.adviser("stuttgart", "stuttgart-b"),
                Tokens.adviser("essen", "essen-b"),
                Tokens.of("coordinator").authority("leipzig").office("leipzig-c"),
                Tokens.of("ministry"))) {
            Response answer = as(stranger)
                    .header("If-Match", proposed.header("ETag"))
                    .post("/api/v1/transfers/" + proposed.path("id") + "/acceptance");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(missing);
        }
        String transfer = "/api/v1/transfers/" + proposed.path("id");
        var byTheSender = as(adviser()).header("If-Match", proposed.header("ETag"));
        problem(byTheSender.post(transfer + "/acceptance"), "transfer-of-another-office");
        problem(
                byTheSender.body(Map.of("reason", "OTHER")).post(transfer + "/rejection"),
                "transfer-of-another-office");
        problem(
                as(receiver())
                        .header("If-Match", proposed.header("ETag"))
                        .post("/api/v1/transfers/" + proposed.path("id") + "/withdrawal"),
                "transfer-of-another-office");
        problem(
                as(Tokens.adviser("leipzig", "leipzig-c"))
                        .header("If-Match", proposed.header("ETag"))
                        .post("/api/v1/transfers/" + proposed.path("id") + "/acceptance"),
                "not-employed-here");
        assertThat(as(client())
                        .header("If-Match", proposed.header("ETag"))
                        .post("/api/v1/transfers/" + proposed.path("id") + "/acceptance")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyAnOfficeThatTakesClientsInIsAsked() {
        Response active = anActiveAgreement(aCase());
        propose(active, "carrier-a", "stuttgart-a")
                .then()
                .statusCode(400)
                .body("type", endsWith("transfer-to-own-office"));
        String office = aClosedOffice();
        String closed = propose(active, "carrier-b", office).asString();
        String unknown = propose(active, "carrier-b", "essen-unknown").asString();
        String elsewhere = propose(active, "carrier-b", "leipzig-c").asString();
        assertThat(closed).contains("office-cannot-receive").isEqualTo(unknown).isEqualTo(elsewhere);
        Response draft = aDraft(aCase());
        problem(propose(draft, "carrier-c", "leipzig-c"), "agreement-not-active");
        Response proposed = ok(propose(active, "carrier-c", "leipzig-c"));
        proposed.then().body("state", equalTo("PROPOSED"));
        problem(propose(as(adviser()).get(path(active)), "carrier-b", "essen-b"), "transfer-in-progress");
    }

    @Test
    void theClientTakesTheConsentBackAndAnEndIsAWithdrawal() {
        Response active = anActiveAgreement(aCase());
        Response proposed = ok(propose(active, "carrier-c", "leipzig-c"));
        ok(as(client())
                        .header("If-Match", proposed.header("ETag"))
                        .post("/api/v1/transfers/" + proposed.path("id") + "/withdrawal"))
                .then()
                .body("state", equalTo("WITHDRAWN"));
        assertThat(answer(proposed, "acceptance", null).statusCode()).isEqualTo(412);
        Response again = ok(propose(as(adviser()).get(path(active)), "carrier-c", "leipzig-c"));
        Response current = as(client()).get(path(active));
        ok(as(client())
                .header("If-Match", current.header("ETag"))
                .body(Map.of("reason", "ENDED_BY_CLIENT"))
                .post(path(active) + "/end"));
        as(receiver()).get("/api/v1/transfers/" + again.path("id")).then().body("state", equalTo("WITHDRAWN"));
        assertThat(answer(again, "acceptance", null).statusCode()).isEqualTo(412);
    }

    @Test
    void theSuccessorNamesThePromisesThatItGoesOnWithAsFarAsTheClientConsented() throws SQLException {
        Response active = anActiveAgreement(aCase());
        String old = as(adviser())
                .get(path(active))
                .path("versions[0].commitments.find { it.side == 'CLIENT' }.commitmentId");
        Response accepted = ok(answer(ok(propose(active, "carrier-c", "leipzig-c")), "acceptance", null));
        String told = activation(accepted);
        assertThat(told).contains("\"continues\": \"" + old + "\"").containsOnlyOnce("continues");

        Response silent = anActiveAgreement(aCase());
        agreeToTransfer(silent.path("caseId"), "carrier-c/leipzig-c", List.of("ASSESSMENTS"));
        Response proposed =
                ok(changing(silent).body(proposal("carrier-c", "leipzig-c")).post(path(silent) + "/transfer"));
        assertThat(activation(ok(answer(proposed, "acceptance", null)))).doesNotContain("continues");
    }

    /** Signs the successor as it was drafted, with a promise of the new office beside, and answers what is told of it. */
    private static String activation(Response accepted) throws SQLException {
        String successor = "/api/v1/agreements/" + accepted.path("agreementId");
        Response draft = as(receiver()).get(successor);
        Map<String, Object> content = Map.of(
                "reviewIntervalMonths",
                3,
                "commitments",
                List.of(
                        Map.of(
                                "commitmentId",
                                draft.path("versions[0].commitments[0].commitmentId"),
                                "template",
                                "LANGUAGE_PRACTICE",
                                "parameters",
                                Map.of("hours", "3")),
                        Map.of("template", "LANGUAGE_COURSE_PLACE", "parameters", Map.of("by", "2030-05-15"))));
        Response written = ok(toReceiver(draft).body(content).put(successor + "/versions/1"));
        Response offered = ok(toReceiver(written).body(Map.of()).post(successor + "/versions/1/offer"));
        Tokens signer =
                Tokens.of("client").authority("leipzig").office("leipzig-c").subject(CLIENT);
        ok(sign(receiver(), ok(sign(signer, offered, 1, "CLIENT")), 1, "ADVISER"));
        try (var connection = LocalDatabase.asOwner();
                var query = connection.prepareStatement(
                        "select jsonb_pretty(payload::jsonb) from event_log where type = 'agreement.activated.v1' and aggregateid = ?")) {
            query.setString(1, "agreement:" + accepted.path("agreementId"));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void aRejectionLeavesEverythingWhereItIs() {
        Response active = anActiveAgreement(aCase());
        Response proposed = ok(propose(active, "carrier-c", "leipzig-c"));
        ok(answer(proposed, "rejection", Map.of("reason", "NO_CAPACITY")));
        as(adviser())
                .get("/api/v1/transfers/" + proposed.path("id"))
                .then()
                .body("state", equalTo("REJECTED"))
                .body("rejection", equalTo("NO_CAPACITY"));
        as(adviser()).get(path(active)).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void whatNobodyAnswersExpires() throws SQLException {
        Response proposed = ok(propose(anActiveAgreement(aCase()), "carrier-c", "leipzig-c"));
        clock.moveBy(Duration.ofDays(29));
        problem(answer(proposed, "acceptance", null), "transfer-expired");
        job.run();
        for (Tokens each : List.of(adviser(), receiver())) {
            as(each).get("/api/v1/transfers/" + proposed.path("id")).then().body("state", equalTo("EXPIRED"));
        }
    }

    @Test
    void ofTwoAtOnceOneWinsAndOneOfficeIsResponsible() throws SQLException {
        for (int round = 0; round < 3; round++) {
            String first = aCase();
            Response accepted = anActiveAgreement(first);
            Response a = ok(propose(accepted, "carrier-c", "leipzig-c"));
            atOnce(first, () -> answer(a, "acceptance", null), () -> answer(a, "acceptance", null));

            String second = aCase();
            Response withdrawn = anActiveAgreement(second);
            Response b = ok(propose(withdrawn, "carrier-c", "leipzig-c"));
            atOnce(
                    second,
                    () -> answer(b, "acceptance", null),
                    () -> as(client())
                            .header("If-Match", b.header("ETag"))
                            .post("/api/v1/transfers/" + b.path("id") + "/withdrawal"));

            String third = aCase();
            Response ended = anActiveAgreement(third);
            Response c = ok(propose(ended, "carrier-c", "leipzig-c"));
            String etag = as(client()).get(path(ended)).header("ETag");
            atOnce(
                    third,
                    () -> answer(c, "acceptance", null),
                    () -> as(client())
                            .header("If-Match", etag)
                            .body(Map.of("reason", "ENDED_BY_CLIENT"))
                            .post(path(ended) + "/end"));
        }
    }

    private static void atOnce(String caseId, Supplier<Response> one, Supplier<Response> other) {
        List<Response> answers = Stream.of(one, other).map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        List<Integer> codes = answers.stream().map(Response::statusCode).toList();
        assertThat(codes).containsOnlyOnce(200);
        assertThat(codes).allMatch(code -> List.of(200, 409, 412).contains(code));
        boolean accepted = answers.stream().anyMatch(each -> "ACCEPTED".equals(each.path("state")));
        boolean closed =
                "CLOSED".equals(as(adviser()).get("/api/v1/cases/" + caseId).path("state"));
        assertThat(closed).isEqualTo(accepted);
    }

    private static Tokens receiver() {
        return Tokens.adviser("leipzig", "leipzig-c").subject(RECEIVER);
    }

    private static Request toReceiver(Response before) {
        return as(receiver()).header("If-Match", before.header("ETag"));
    }

    /** With the client's consent, unless he or she gave it before. */
    private static Response propose(Response agreement, String carrier, String office) {
        String caseId = agreement.path("caseId");
        String recipient = carrier + "/" + office;
        List<String> live = as(adviser())
                .get("/api/v1/cases/" + caseId + "/consents")
                .path("items.findAll { it.status == 'CURRENT' }.recipient");
        if (!live.contains(recipient)) {
            agreeToTransfer(caseId, recipient, List.of("ASSESSMENTS", "HISTORY"));
        }
        return changing(agreement).body(proposal(carrier, office)).post(path(agreement) + "/transfer");
    }

    static Map<String, Object> proposal(String carrier, String office) {
        return Map.of("carrier", carrier, "office", office);
    }

    private static Response answer(Response proposed, String word, @Nullable Map<String, ?> body) {
        var request = as(receiver()).header("If-Match", proposed.header("ETag"));
        return (body == null ? request : request.body(body))
                .post("/api/v1/transfers/" + proposed.path("id") + "/" + word);
    }

    private static String aClosedOffice() {
        String office = "essen-" + UUID.randomUUID().toString().substring(0, 8);
        creating(Tokens.of("carrier-lead").carrier("carrier-b"))
                .body(Map.of(
                        "office", office,
                        "authority", "essen",
                        "name", "Beratung",
                        "programme", "JMD",
                        "regime", "SGB_VIII",
                        "opensOn", "2020-01-01",
                        "closesOn", "2021-01-01"))
                .post("/api/v1/offices")
                .then()
                .statusCode(201);
        return office;
    }

    private static void problem(Response answer, String type) {
        answer.then().statusCode(409).body("type", endsWith("/problems/" + type));
    }

    private static String owner(String person) throws SQLException {
        return one("select owner from person_key where id = '" + UUID.fromString(person) + "'");
    }

    private static long facts() throws SQLException {
        return Long.parseLong(one("select count(*) from event_log where type = 'fact.agreement-recorded.v2'"));
    }

    /** How often the agreement that the latest fact is of was counted. */
    private static long factsOfLastStream() throws SQLException {
        return Long.parseLong(one("""
                select sequence from event_log where aggregatetype = 'zusage.fact' order by xmin::text::bigint desc limit 1"""));
    }

    private static String one(String sql) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.createStatement();
                var row = query.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
