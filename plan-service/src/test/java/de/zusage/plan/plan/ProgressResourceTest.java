package de.zusage.plan.plan;

import static de.zusage.plan.AnOffice.asAdviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.testing.http.Checked;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.TopicReader;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ProgressResourceTest {

    @Inject
    AnOffice office;

    @Inject
    KeyService keys;

    @Test
    void bothViewsOfAStepStandSideBySideAndAreCounted() {
        APlan plan = office.opensAPlan();
        write(plan, "POST", "client-verdict", "{\"outcome\":\"MET\",\"source\":\"SPOKEN\"}")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("clientVerdict.outcome", equalTo("MET"))
                .body("disputed", equalTo(false));
        write(plan, "POST", "outcome", "{\"outcome\":\"NOT_MET\",\"cause\":\"CLIENT_CIRCUMSTANCES\"}")
                .statusCode(200)
                .body("disputed", equalTo(true));
        write(
                        plan,
                        "POST",
                        "client-verdict",
                        "{\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\",\"source\":\"PAPER\"}")
                .statusCode(200)
                .body("state", equalTo("NOT_MET"))
                .body("cause", equalTo("CLIENT_CIRCUMSTANCES"))
                .body("clientVerdict.cause", equalTo("OFFER_MISSING"))
                .body("clientVerdict.source", equalTo("PAPER"))
                .body("disputed", equalTo(true));
        write(plan, "POST", "client-verdict", "{\"outcome\":\"MET\",\"source\":\"OWN_LOGIN\"}")
                .statusCode(400);

        assertThat(facts(plan))
                .containsExactly(
                        "{\"milestone\":\"PROMISED\",\"month\":\"2026-03\",\"side\":\"CLIENT\",\"goalArea\":\"LANGUAGE\",\"outcome\":\"OPEN\"}",
                        "{\"milestone\":\"VERDICT\",\"month\":\"2026-06\",\"side\":\"CLIENT\",\"goalArea\":\"LANGUAGE\",\"verdict\":\"MET\"}",
                        "{\"milestone\":\"CLOSED\",\"month\":\"2026-06\",\"side\":\"CLIENT\",\"goalArea\":\"LANGUAGE\",\"outcome\":\"NOT_MET\",\"cause\":\"CLIENT_CIRCUMSTANCES\"}",
                        "{\"milestone\":\"VERDICT\",\"month\":\"2026-06\",\"side\":\"CLIENT\",\"goalArea\":\"LANGUAGE\",\"verdict\":\"NOT_MET\"}");
    }

    @Test
    void aCorrectedOutcomeKeepsWhatStoodThereAndCountsNoSecondTime() {
        APlan plan = office.opensAPlan();
        plan.closesTheClientsStep();
        write(
                        plan,
                        "POST",
                        "correction",
                        "{\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\",\"reason\":\"CLIENT_DISPUTED\"}")
                .statusCode(200)
                .body("state", equalTo("NOT_MET"))
                .body("corrections", hasSize(1))
                .body("corrections[0].oldState", equalTo("MET"))
                .body("corrections[0].reason", equalTo("CLIENT_DISPUTED"))
                .body("corrections[0].correctedOn", equalTo("2026-06-02"))
                .body("corrections[0].correctedBy", notNullValue());
        write(plan, "POST", "correction", "{\"reason\":\"WRONG_STEP\"}")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("$", not(hasKey("finalOn")))
                .body("corrections.oldState", contains("MET", "NOT_MET"));
        write(plan, "POST", "correction", "{\"reason\":\"MISTYPED\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/no-outcome-to-correct"));

        assertThat(facts(plan))
                .containsExactly(
                        "{\"milestone\":\"PROMISED\",\"month\":\"2026-03\",\"side\":\"CLIENT\",\"goalArea\":\"LANGUAGE\",\"outcome\":\"OPEN\"}",
                        "{\"milestone\":\"CLOSED\",\"month\":\"2026-06\",\"side\":\"CLIENT\",\"goalArea\":\"LANGUAGE\",\"outcome\":\"MET\",\"cause\":\"NOT_APPLICABLE\"}",
                        "{\"milestone\":\"CORRECTED\",\"month\":\"2026-06\",\"side\":\"CLIENT\",\"goalArea\":\"LANGUAGE\",\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\"}",
                        "{\"milestone\":\"CORRECTED\",\"month\":\"2026-06\",\"side\":\"CLIENT\",\"goalArea\":\"LANGUAGE\",\"outcome\":\"OPEN\",\"cause\":\"NOT_APPLICABLE\"}");
        assertThat(types("zusage.plan", "agreement:" + plan.agreement()))
                .endsWith("step.closed.v1", "step.corrected.v1", "step.corrected.v1", "step.rescheduled.v1");
    }

    @Test
    void severalStepsChangeTogetherOrNotAtAll() {
        APlan plan = office.opensAPlan();
        String both = """
                {"changes":[{"stepId":"%s","started":true,"dueOn":"2026-07-04"},
                 {"stepId":"%s","outcome":{"outcome":"%s"},"verdict":{"outcome":"PARTLY_MET","source":"PAPER"}}]}""";
        change(plan, both.formatted(plan.clientStep(), plan.officeStep(), "NOT_MET"))
                .statusCode(409)
                .body("type", endsWith("/problems/cause-needed"));
        asAdviser().get(plan.path()).then().header("ETag", "\"0\"").body("steps.state", contains("OPEN", "OPEN"));

        change(plan, both.formatted(plan.clientStep(), plan.officeStep(), "MET"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("steps.state", contains("IN_PROGRESS", "MET"))
                .body("steps[0].dueOn", equalTo("2026-07-06"))
                .body("steps.disputed", contains(false, true));
        change(plan, "{\"changes\":[{\"stepId\":\"" + plan.clientStep() + "\"}]}")
                .statusCode(400)
                .body("type", endsWith("/problems/nothing-changes"));
        change(plan, "{\"changes\":[{\"stepId\":\"" + UUID.randomUUID() + "\",\"started\":true}]}")
                .statusCode(400)
                .body("type", endsWith("/problems/unknown-step"));
        assertThat(plan.etag()).isEqualTo("\"1\"");
    }

    @Test
    void notesAndCheckListsAreSealedAndLeaveTheServiceNowhere() throws SQLException {
        APlan plan = office.opensAPlan();
        write(plan, "PUT", "note", "{\"text\":\" Canary-Step \"}")
                .statusCode(200)
                .body("note", equalTo("Canary-Step"));
        write(plan, "PUT", "criterion", "{\"text\":\"Canary-Criterion\"}").statusCode(200);
        write(plan, "PUT", "sub-steps", """
                {"subSteps":[{"text":"Canary-One","side":"CLIENT","done":true},
                 {"text":"Canary-Two","side":"OFFICE","done":false}]}""").statusCode(200);
        asAdviser()
                .header("If-Match", plan.etag())
                .body("{\"text\":\"Canary-Plan\"}")
                .put(plan.path() + "/note")
                .then()
                .statusCode(200)
                .body("text", equalTo("Canary-Plan"));
        asAdviser()
                .get(plan.path())
                .then()
                .body("note", equalTo("Canary-Plan"))
                .body("goals", hasSize(1))
                .body("goals[0].goalArea", equalTo("LANGUAGE"))
                .body("goals[0].stepIds", hasSize(2))
                .body("steps.find { it.side == 'CLIENT' }.note", equalTo("Canary-Step"))
                .body("steps.find { it.side == 'CLIENT' }.criterion", equalTo("Canary-Criterion"))
                .body("steps.find { it.side == 'CLIENT' }.subSteps.text", contains("Canary-One", "Canary-Two"))
                .body("steps.find { it.side == 'CLIENT' }.subSteps.done", contains(true, false))
                .body("steps.find { it.side == 'OFFICE' }.subSteps", hasSize(0));
        assertThat(rows("select count(*) from plan_text where plan_id = ?", plan))
                .isEqualTo(4);
        assertThat(rows(
                        "select count(*) from plan_text where encode(content, 'escape') like '%Canary%' and plan_id = ?",
                        plan))
                .isZero();
        assertThat(rows(
                        "select count(*) from event_log where aggregateid = 'agreement:' || ?::text and payload::text like '%Canary%'",
                        plan))
                .isZero();

        write(plan, "PUT", "note", "{\"text\":\"  \"}").statusCode(200).body("$", not(hasKey("note")));
        write(plan, "PUT", "sub-steps", "{\"subSteps\":[]}").statusCode(200).body("subSteps", hasSize(0));
        assertThat(rows("select count(*) from plan_text where plan_id = ?", plan))
                .isEqualTo(2);
    }

    @Test
    void aTextThatWasMovedToAnotherStepDoesNotOpen() throws SQLException {
        APlan plan = office.opensAPlan();
        write(plan, "PUT", "note", "{\"text\":\"mine\"}").statusCode(200);
        try (var owner = LocalDatabase.current().connectAsSuperuser();
                var update = owner.prepareStatement("update plan_text set about = ? where plan_id = ?")) {
            update.setObject(1, plan.officeStep());
            update.setObject(2, plan.agreement());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        asAdviser().get(plan.path()).then().statusCode(500);
    }

    @Test
    void evidenceIsKindDateAndTheHashOfAFileKeptElsewhere() {
        APlan plan = office.opensAPlan();
        String hash = "ab".repeat(32);
        String path = "/api/v1/steps/" + plan.clientStep() + "/evidence";
        UUID first = plan.showsEvidence();
        asAdviser()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\":\"CERTIFICATE\",\"datedOn\":\"2026-06-02\",\"sha256\":\"" + hash + "\"}")
                .post(path)
                .then()
                .statusCode(201)
                .body("evidence.kind", contains("LETTER", "CERTIFICATE"))
                .body("evidence[1].sha256", equalTo(hash));
        asAdviser()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\":\"LETTER\",\"datedOn\":\"2026-06-03\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/evidence-date"));
        write(plan, "DELETE", "evidence/" + first, null).statusCode(200).body("evidence.kind", contains("CERTIFICATE"));
        write(plan, "DELETE", "evidence/" + first, null).statusCode(404);
    }

    @Test
    void ofTwoWhoCorrectAtOnceOneIsTold() {
        APlan plan = office.opensAPlan();
        plan.closesTheClientsStep();
        String seen = plan.etag();
        String path = "/api/v1/steps/" + plan.clientStep();
        asAdviser()
                .header("If-Match", seen)
                .body("{\"outcome\":\"PARTLY_MET\",\"reason\":\"MISTYPED\"}")
                .post(path + "/correction")
                .then()
                .statusCode(200);
        asAdviser()
                .header("If-Match", seen)
                .body("{\"outcome\":\"MET\",\"source\":\"PAPER\"}")
                .post(path + "/client-verdict")
                .then()
                .statusCode(412);
    }

    private List<String> facts(APlan plan) {
        String stream = "fact:" + pseudonym(plan.clientStep());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TopicReader.read("zusage.fact", stream).size() == 4);
        return TopicReader.read("zusage.fact", stream).stream()
                .map(fact -> new String(fact.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> types(String topic, String stream) {
        return TopicReader.read(topic, stream).stream()
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private String pseudonym(UUID step) {
        return HexFormat.of().formatHex(keys.mac("statistics", step.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static int rows(String sql, APlan plan) throws SQLException {
        try (var owner = LocalDatabase.current().connectAsSuperuser();
                var query = owner.prepareStatement(sql)) {
            query.setObject(1, plan.agreement());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Checked change(APlan plan, String body) {
        return asAdviser()
                .header("If-Match", plan.etag())
                .body(body)
                .post(plan.path() + "/step-changes")
                .then();
    }

    /** Writes about the client's step, having seen the plan as it is. */
    private static Checked write(APlan plan, String method, String what, @Nullable String body) {
        var request = asAdviser().header("If-Match", plan.etag());
        return (body == null ? request : request.body(body))
                .request(method, "/api/v1/steps/" + plan.clientStep() + "/" + what)
                .then();
    }
}
