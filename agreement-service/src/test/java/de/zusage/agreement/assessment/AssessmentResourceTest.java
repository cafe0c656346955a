package de.zusage.agreement.assessment;

import static de.zusage.agreement.Api.*;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AssessmentResourceTest {
    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aLaterAssessmentStandsBesideTheEarlierOne() {
        String id = aCase();
        assess(id, "2026-02-20", 201);
        as(adviser())
                .get("/api/v1/cases/" + id + "/assessments")
                .then()
                .statusCode(200)
                .body("items.observedOn", contains("2026-01-15", "2026-02-20"))
                .body("items[0].needs", containsInAnyOrder("LANGUAGE", "WORK"));
    }

    @Test
    void todayIsTheDayInBerlinAlsoAfterMidnightThere() {
        String id = aCase();
        clock.moveTo(Instant.parse("2030-11-22T23:10:00Z"));
        assess(id, "2030-11-23", 201);
        assess(id, "2030-11-24", 400);
    }

    private static void assess(String caseId, String observedOn, int status) {
        creating(adviser())
                .body(Map.of("observedOn", observedOn, "needs", List.of("HOUSING")))
                .post("/api/v1/cases/" + caseId + "/assessments")
                .then()
                .statusCode(status);
    }
}
