package de.zusage.agreement.casefile;

import static de.zusage.agreement.Api.*;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ShortAdviceTest {

    @BeforeEach
    void employed() {
        employ(ADVISER);
    }

    @Test
    void anInquiryIsSettledWithoutAnAgreementAndClosed() {
        String id = anInquiry();
        ok(change(id, "/short-advice")).then().body("state", equalTo("SHORT_ADVICE"));
        creating(adviser())
                .post("/api/v1/cases/" + id + "/agreements")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/short-advice-has-no-agreement"));
        creating(adviser())
                .body(Map.of("observedOn", "2026-01-15", "needs", java.util.List.of("HOUSING")))
                .post("/api/v1/cases/" + id + "/assessments")
                .then()
                .statusCode(201);
        change(id, "/short-advice").then().statusCode(409).body("type", endsWith("/problems/not-an-inquiry"));
        ok(as(adviser())
                        .header("If-Match", seen(id))
                        .body(Map.of("reason", "GOAL_REACHED"))
                        .post("/api/v1/cases/" + id + "/closure"))
                .then()
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void whoIsInCaseManagementStaysThere() {
        change(aCase(), "/short-advice").then().statusCode(409).body("type", endsWith("/problems/not-an-inquiry"));
    }

    @Test
    void anAgreementThatWasDraftedBeforeTheAssessmentLeadsItsCaseToo() {
        String id = anInquiry();
        creating(adviser()).post("/api/v1/cases/" + id + "/agreements").then().statusCode(201);
        creating(adviser())
                .body(Map.of("observedOn", "2026-01-15", "needs", java.util.List.of("HOUSING")))
                .post("/api/v1/cases/" + id + "/assessments")
                .then()
                .statusCode(201);
        ok(as(adviser()).get("/api/v1/cases/" + id)).then().body("state", equalTo("PLANNING"));
    }

    private static Response change(String id, String below) {
        return as(adviser()).header("If-Match", seen(id)).post("/api/v1/cases/" + id + below);
    }

    private static String seen(String id) {
        return as(adviser()).get("/api/v1/cases/" + id).header("ETag");
    }

    private static String anInquiry() {
        return creating(adviser())
                .body(Map.of("name", "Нгуен", "contactLanguage", "vi"))
                .post("/api/v1/cases")
                .path("id");
    }
}
