package de.zusage.agreement.plan;

import static de.zusage.agreement.Api.*;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.OtherService;
import de.zusage.kit.testing.OtherService.About;
import de.zusage.kit.testing.http.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PlanListenerTest {

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void theClosingReviewOpensTheWayToCompletion() {
        Response active = anActiveAgreement(aCase());
        String id = active.path("id");
        try (OtherService plan = new OtherService("/zusage/plan-service", "zusage.plan")) {
            About about = new About("agreement:" + id, "stuttgart", "stuttgart-a");
            plan.say(about, "review.held.v1", closingReview(id, 1), 2);
            await().untilAsserted(() -> completion(active).then().statusCode(200));
        }
        as(adviser()).get(path(active)).then().body("state", equalTo("COMPLETED"));
    }

    @Test
    void aClosingReviewHeldBeforeAnAmendmentDoesNotCompleteItHoweverLateItIsHeardOf() {
        Response amended = anAmendedAgreement();
        String id = amended.path("id");
        try (OtherService plan = new OtherService("/zusage/plan-service", "zusage.plan")) {
            About about = new About("agreement:" + id, "stuttgart", "stuttgart-a");
            plan.say(about, "review.held.v1", closingReview(id, 1));
            plan.say(about, "amendment.requested.v1", of("amendment.requested.v1", id));
            await().untilAsserted(
                            () -> as(adviser()).get(path(amended)).then().body("amendmentRequested", equalTo(true)));
            completion(amended).then().statusCode(409).body("type", endsWith("closing-review-missing"));
            plan.say(about, "review.held.v1", closingReview(id, 2));
            await().untilAsserted(() -> completion(amended).then().statusCode(200));
        }
    }

    @Test
    void anAmendmentClosesTheWayInItsOwnTransaction() {
        Response active = anActiveAgreement(aCase());
        String id = active.path("id");
        try (OtherService plan = new OtherService("/zusage/plan-service", "zusage.plan")) {
            About about = new About("agreement:" + id, "stuttgart", "stuttgart-a");
            plan.say(about, "review.held.v1", closingReview(id, 1));
            plan.say(about, "amendment.requested.v1", of("amendment.requested.v1", id));
            await().untilAsserted(
                            () -> as(adviser()).get(path(active)).then().body("amendmentRequested", equalTo(true)));
        }
        completion(amend(active)).then().statusCode(409).body("type", endsWith("closing-review-missing"));
    }

    /** Signed by both, with the very commitments it had: plan-service has no step to add. */
    private static Response amend(Response active) {
        Response opened =
                ok(changing(active).body(Map.of("requestedBy", "OFFICE")).post(path(active) + "/versions"));
        Response byClient = ok(sign(client(), offer(opened, 2), 2, "CLIENT"));
        return ok(sign(adviser(), byClient, 2, "ADVISER"));
    }

    private static Response anAmendedAgreement() {
        return amend(anActiveAgreement(aCase()));
    }

    @Test
    void aRequestIsTakenUpByTheNextVersion() {
        Response active = anActiveAgreement(aCase());
        String id = active.path("id");
        try (OtherService plan = new OtherService("/zusage/plan-service", "zusage.plan")) {
            plan.say(
                    new About("agreement:" + id, "stuttgart", "stuttgart-a"),
                    "amendment.requested.v1",
                    of("amendment.requested.v1", id));
        }
        await().untilAsserted(() -> as(adviser()).get(path(active)).then().body("amendmentRequested", equalTo(true)));
        ok(changing(active).body(Map.of("requestedBy", "CLIENT")).post(path(active) + "/versions"))
                .then()
                .body("amendmentRequested", equalTo(false));
    }

    private static Response completion(Response active) {
        return changing(active).post(path(active) + "/completion");
    }

    private static String of(String type, String agreementId) {
        ObjectNode event = (ObjectNode) ContractFiles.tree(ContractFiles.exampleWithUnknownField(type));
        return event.put("agreementId", agreementId).toString();
    }

    private static String closingReview(String agreementId, int version) {
        ObjectNode event = (ObjectNode) ContractFiles.tree(of("review.held.v1", agreementId));
        return event.put("closing", true)
                .put("allStepsFinal", true)
                .put("agreementVersion", version)
                .toString();
    }
}
