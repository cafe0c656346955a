package de.zusage.agreement.transfer;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transfer stands on the consent register: no proposal and no acceptance without a consent that is live. */
@ServiceTest
class TransferConsentTest {
    private static final UUID RECEIVER = UUID.randomUUID();
    private static final String LEIPZIG = "carrier-c/leipzig-c";

    @BeforeEach
    void employed() {
        employ(ADVISER);
        employAt("leipzig", "leipzig-c", RECEIVER);
    }

    @Test
    void nobodyIsAskedWithoutAConsentForExactlyThisOffice() {
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        problem(propose(active), "transfer-without-consent");
        agreeToTransfer(casefile, "carrier-b/essen-b", List.of());
        agreeToTransfer(casefile, "carrier-b/leipzig-c", List.of());
        problem(propose(active), "transfer-without-consent");
        agreeToTransfer(casefile, LEIPZIG, List.of("ASSESSMENTS"));
        String consent = consentId(casefile, LEIPZIG);
        Response proposed = ok(propose(active));
        proposed.then()
                .body("consentId", equalTo(consent))
                .body("consentWording", equalTo(1))
                .body("consentLanguage", equalTo("ar-Arab"))
                .body("handsOver", equalTo(List.of("ASSESSMENTS")));
        as(receiver())
                .get(transfer(proposed))
                .then()
                .body("consentId", nullValue())
                .body("consentWording", equalTo(1));
    }

    @Test
    void whoTakesTheConsentBackTakesTheProposalBackAtBothOffices() {
        String casefile = aCase();
        Response proposed = aProposal(casefile);
        agreeToTransfer(casefile, "carrier-b/essen-b", List.of());
        ok(withdrawConsent(client(), casefile, "carrier-b/essen-b"));
        state(adviser(), proposed, "PROPOSED");
        ok(withdrawConsent(client(), casefile, LEIPZIG)).then().body("status", equalTo("WITHDRAWN"));
        state(adviser(), proposed, "WITHDRAWN");
        state(receiver(), proposed, "WITHDRAWN");
        assertThat(accept(receiver(), proposed).statusCode()).isEqualTo(412);
        problem(
                propose(as(adviser()).get("/api/v1/agreements/" + proposed.path("agreementId"))),
                "transfer-without-consent");
        agreeToTransfer(casefile, LEIPZIG, List.of());
        Response again = ok(propose(as(adviser()).get("/api/v1/agreements/" + proposed.path("agreementId"))));
        ok(accept(receiver(), again));
        ok(withdrawConsent(client(), casefile, LEIPZIG));
        state(adviser(), again, "ACCEPTED");
    }

    @Test
    void acceptanceLooksAtTheRegisterItself() throws SQLException {
        String casefile = aCase();
        Response proposed = aProposal(casefile);
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var update = all.prepareStatement("update consent set withdrawn_on = current_date,"
                        + " withdrawn_by = given_by, withdrawn_at = now() where casefile_id = ?")) {
            update.setObject(1, UUID.fromString(casefile));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        problem(accept(receiver(), proposed), "transfer-without-consent");
        state(receiver(), proposed, "PROPOSED");
        as(adviser()).get("/api/v1/cases/" + casefile).then().body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    void ofWithdrawalAndAcceptanceAtOnceTheTransferCameFirstOrNeverHappens() throws SQLException {
        for (boolean withdrawnFirst : List.of(true, false)) {
            String casefile = aCase();
            Response proposed = aProposal(casefile);
            String consent = consentId(casefile, LEIPZIG);
            Supplier<Response> acceptance = () -> accept(receiver(), proposed);
            Supplier<Response> withdrawal =
                    () -> as(client()).post("/api/v1/cases/" + casefile + "/consents/" + consent + "/withdrawal");
            List<Response> answers = queued(
                    casefile, withdrawnFirst ? List.of(withdrawal, acceptance) : List.of(acceptance, withdrawal));
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .containsExactlyElementsOf(withdrawnFirst ? List.of(200, 412) : List.of(200, 200));
            for (Tokens each : List.of(adviser(), receiver())) {
                state(each, proposed, withdrawnFirst ? "WITHDRAWN" : "ACCEPTED");
            }
            as(adviser())
                    .get("/api/v1/cases/" + casefile)
                    .then()
                    .body("state", equalTo(withdrawnFirst ? "IN_PROGRESS" : "CLOSED"));
        }
    }

    /** Lets each request come as far as the lock of the case, in this order, before the first may go on. */
    private static List<Response> queued(String casefile, List<Supplier<Response>> requests) throws SQLException {
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        try (var holder = LocalDatabase.current().connectAsSuperuser();
                var lock = holder.prepareStatement("select from casefile where id = ? for update")) {
            holder.setAutoCommit(false);
            lock.setObject(1, UUID.fromString(casefile));
            lock.execute();
            for (Supplier<Response> request : requests) {
                answers.add(CompletableFuture.supplyAsync(request));
                await().until(() -> waiting() == answers.size());
            }
            holder.rollback();
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static int waiting() throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.createStatement();
                var row = query.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database() and query like '%casefile%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void whoAgreedToOneCarriersOfficeIsNotTakenInByAnotherWithTheSameKey() {
        String office = "leipzig-" + UUID.randomUUID().toString().substring(0, 8);
        register("carrier-b", "essen", office);
        register("carrier-c", "leipzig", office);
        Tokens ofB = receiver().office(office).carrier("carrier-b");
        Tokens ofC = receiver().office(office);
        creating(ofC.claim("roles", List.of("office-admin")))
                .body(Map.of("person", RECEIVER, "validFrom", "2020-01-01"))
                .post("/api/v1/employments")
                .then()
                .statusCode(201);
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        agreeToTransfer(casefile, "carrier-c/" + office, List.of());
        problem(propose(active, "carrier-b", office), "transfer-without-consent");
        Response proposed = ok(propose(active, "carrier-c", office));
        proposed.then().body("carrier", equalTo("carrier-c"));
        // There is one office of that key in the authority, and it is not that carrier's.
        problem(accept(ofB, proposed), "office-not-registered");
        ok(accept(ofC.claim("roles", List.of("adviser")), proposed));
    }

    private static void register(String carrier, String authority, String office) {
        creating(Tokens.of("carrier-lead").carrier(carrier))
                .body(Map.of(
                        "office", office,
                        "authority", authority,
                        "name", "Beratung",
                        "programme", "JMD",
                        "regime", "SGB_VIII",
                        "opensOn", "2020-01-01"))
                .post("/api/v1/offices")
                .then()
                .statusCode(201);
    }

    private static Response aProposal(String casefile) {
        Response active = anActiveAgreement(casefile);
        agreeToTransfer(casefile, LEIPZIG, List.of());
        return ok(propose(active));
    }

    private static Response propose(Response agreement) {
        return propose(agreement, "carrier-c", "leipzig-c");
    }

    private static Response propose(Response agreement, String carrier, String office) {
        return changing(agreement)
                .body(Map.of("carrier", carrier, "office", office))
                .post(path(agreement) + "/transfer");
    }

    private static Response accept(Tokens who, Response proposed) {
        return as(who).header("If-Match", proposed.header("ETag")).post(transfer(proposed) + "/acceptance");
    }

    private static Response withdrawConsent(Tokens who, String casefile, String recipient) {
        return as(who).post(
                        "/api/v1/cases/" + casefile + "/consents/" + consentId(casefile, recipient) + "/withdrawal");
    }

    private static String consentId(String casefile, String recipient) {
        return as(adviser())
                .get("/api/v1/cases/" + casefile + "/consents")
                .path("items.findAll { it.recipient == '" + recipient + "' }.last().id");
    }

    private static void state(Tokens who, Response proposed, String state) {
        as(who).get(transfer(proposed)).then().body("state", equalTo(state));
    }

    private static String transfer(Response proposed) {
        return "/api/v1/transfers/" + proposed.path("id");
    }

    private static void problem(Response answer, String type) {
        answer.then().statusCode(409).body("type", endsWith("/problems/" + type));
    }

    private static Tokens receiver() {
        return Tokens.adviser("leipzig", "leipzig-c").subject(RECEIVER);
    }
}
