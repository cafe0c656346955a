package de.zusage.agreement.casefile;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ServiceTest
class ClosureResourceTest {

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @ParameterizedTest
    @EnumSource(ClosureReason.class)
    void aCaseIsClosedForAReasonAndTellsTheOthers(ClosureReason reason) {
        String id = aCase();
        ok(close(id, reason.name()))
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closureReason", equalTo(reason.name()))
                .body("closedOn", notNullValue());
        await().untilAsserted(() -> assertThat(TopicReader.read("zusage.agreement", "case:" + id))
                .extracting(received ->
                        new String(received.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .containsExactly("casefile.opened.v1", "casefile.client-login-changed.v1", "casefile.closed.v1"));
    }

    @Test
    void anAgreementThatBindsOrWaitsForAnAnswerComesFirst() {
        String offered = aCase();
        Response offer = anOffer(offered);
        refused(close(offered, "OTHER"), "case-has-an-agreement");
        Response partly = ok(sign(client(), offer, 1, "CLIENT"));
        refused(close(offered, "OTHER"), "case-has-an-agreement");
        Response active = ok(sign(adviser(), partly, 1, "ADVISER"));
        refused(close(offered, "OTHER"), "case-has-an-agreement");
        ok(changing(active).body(Map.of("reason", "ENDED_OTHER")).post(path(active) + "/end"));
        ok(close(offered, "OTHER"));
        String drafted = aCase();
        aDraft(drafted);
        ok(close(drafted, "CLIENT_WISH"));
    }

    @Test
    void whoSawAnOlderCaseReadsItAgainBeforeHearingOfTheAgreement() {
        String id = aCase();
        String etag = as(adviser()).get("/api/v1/cases/" + id).header("ETag");
        anActiveAgreement(id);
        as(adviser())
                .header("If-Match", etag)
                .body(Map.of("reason", "OTHER"))
                .post("/api/v1/cases/" + id + "/closure")
                .then()
                .statusCode(412);
    }

    @Test
    void aClosedCaseTakesNothingMore() {
        String id = aCase();
        Response draft = aDraft(id);
        ok(close(id, "GOAL_REACHED"));
        refused(close(id, "GOAL_REACHED"), "case-is-closed");
        refused(creating(adviser()).post("/api/v1/cases/" + id + "/agreements"), "case-is-closed");
        refused(
                creating(adviser())
                        .body(Map.of("observedOn", "2026-01-15", "needs", List.of()))
                        .post("/api/v1/cases/" + id + "/assessments"),
                "case-is-closed");
        refused(changing(draft).body(content()).put(path(draft) + "/versions/1"), "case-is-closed");
        refused(changing(draft).body(Map.of()).post(path(draft) + "/versions/1/offer"), "case-is-closed");
        refused(
                as(client()).header("If-Match", draft.header("ETag")).post(path(draft) + "/versions/1/decline"),
                "case-is-closed");
    }

    @Test
    void onlyTheResponsibleAdviserClosesOnWhatHeOrSheHasSeen() {
        String id = aCase();
        String path = "/api/v1/cases/" + id + "/closure";
        Map<String, String> body = Map.of("reason", "OTHER");
        as(adviser()).body(body).post(path).then().statusCode(428);
        as(adviser()).header("If-Match", "\"0\"").body(body).post(path).then().statusCode(412);
        as(adviser())
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "ILLNESS"))
                .post(path)
                .then()
                .statusCode(400);
        as(Tokens.adviser("essen", "essen-b"))
                .header("If-Match", "\"2\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(404);
        refused(
                as(Tokens.adviser("stuttgart", "stuttgart-a"))
                        .header("If-Match", "\"2\"")
                        .body(body)
                        .post(path),
                "case-of-another-adviser");
        as(adviser()).get("/api/v1/cases/" + id).then().body("state", equalTo("ASSESSMENT"));
    }

    private static Response close(String id, String reason) {
        String seen = as(adviser()).get("/api/v1/cases/" + id).header("ETag");
        return as(adviser())
                .header("If-Match", seen)
                .body(Map.of("reason", reason))
                .post("/api/v1/cases/" + id + "/closure");
    }

    private static void refused(Response answer, String rule) {
        answer.then().statusCode(409).body("type", endsWith("/problems/" + rule));
    }
}
