package de.zusage.agreement.plan;

import static de.zusage.agreement.Api.*;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.OtherService;
import de.zusage.kit.testing.OtherService.About;
import io.restassured.response.Response;
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
            plan.say(about, "step.added.v1", of("step.added.v1", id));
            plan.say(about, "review.held.v1", closingReview(id), 2);
            await().untilAsserted(() -> completion(active).then().statusCode(200));
        }
        as(adviser()).get(path(active)).then().body("state", equalTo("COMPLETED"));
    }

    @Test
    void aStepThatCameAfterTheClosingReviewClosesTheWayAgain() {
        Response active = anActiveAgreement(aCase());
        String id = active.path("id");
        try (OtherService plan = new OtherService("/zusage/plan-service", "zusage.plan")) {
            About about = new About("agreement:" + id, "stuttgart", "stuttgart-a");
            plan.say(about, "review.held.v1", closingReview(id));
            plan.say(about, "step.added.v1", of("step.added.v1", id));
            plan.say(about, "amendment.requested.v1", of("amendment.requested.v1", id));
            await().untilAsserted(
                            () -> as(adviser()).get(path(active)).then().body("amendmentRequested", equalTo(true)));
        }
        completion(active).then().statusCode(409);
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

    private static String closingReview(String agreementId) {
        ObjectNode event = (ObjectNode) ContractFiles.tree(of("review.held.v1", agreementId));
        return event.put("closing", true).put("allStepsFinal", true).toString();
    }
}
