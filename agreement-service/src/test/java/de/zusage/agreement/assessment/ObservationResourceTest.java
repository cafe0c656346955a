package de.zusage.agreement.assessment;

import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.creating;
import static de.zusage.agreement.Api.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class ObservationResourceTest {

    @Test
    void answersWhatWasFoundLastAndTheWholeSeries() {
        String id = aCase();
        read(id).then().body("current", empty()).body("series", empty());
        assess(
                id,
                "2026-02-01",
                List.of(level("CEFR_SPEAKING", "A1"), Map.of("kind", "ARRIVAL", "value", "2025-11")),
                201);
        assess(id, "2026-02-20", List.of(level("CEFR_SPEAKING", "B1")), 201);
        String wrong = read(id).path("series[2].id");
        assess(
                id,
                "2026-02-21",
                List.of(Map.of("kind", "CEFR_SPEAKING", "value", "A2", "source", "CERTIFICATE", "corrects", wrong)),
                201);
        Response observed = read(id);
        observed.then()
                .body("series.value", contains("A1", "2025-11", "B1", "A2"))
                .body("series[2].correctedBy", equalTo(observed.path("series[3].id")))
                .body("current.kind", contains("CEFR_SPEAKING", "ARRIVAL"))
                .body("current[0].value", equalTo("A2"))
                .body("current[0].observedOn", equalTo("2026-02-21"))
                .body("current[1].value", equalTo("2025-11"));
    }

    @Test
    void whatCannotBeMeantIsRefusedAndNothingIsRecorded() {
        String id = aCase();
        assess(id, "2026-02-01", List.of(Map.of("kind", "CREDIT_SCORE", "value", "1")), 400);
        assess(id, "2026-02-01", List.of(Map.of("kind", "WORK", "value", "COMPULSORY")), 400)
                .then()
                .body("type", containsString("/problems/observation-value"))
                .body("detail", containsString("NOT_APPLICABLE"));
        assess(id, "2026-02-01", List.of(Map.of("kind", "WORK", "value", "NONE", "observedOn", "2199-01-01")), 400);
        assess(id, "1989-02-01", List.of(), 400).then().body("type", containsString("/problems/observed-before-birth"));
        read(id).then().body("series", empty());
        as(adviser()).get("/api/v1/cases/" + id + "/assessments").then().body("items", hasSize(1));
    }

    @Test
    void existsForTheOwnOfficeOnlyAndIsSealed() throws Exception {
        String id = aCase();
        assess(id, "2026-02-01", List.of(Map.of("kind", "RESIDENCE_GROUP", "value", "PROTECTION")), 201);
        as(Tokens.adviser("stuttgart", "stuttgart-b"))
                .get("/api/v1/cases/" + id + "/observations")
                .then()
                .statusCode(404);
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement(
                        "select observations from assessment where casefile_id = ?::uuid and observations is not null")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain("PROTECTION");
            }
        }
    }

    private static Map<String, Object> level(String kind, String value) {
        return Map.of("kind", kind, "value", value, "source", "ADVISER");
    }

    private static Response assess(
            String caseId, String observedOn, List<Map<String, Object>> observations, int status) {
        Response answer = creating(adviser())
                .body(Map.of("observedOn", observedOn, "needs", List.of(), "observations", observations))
                .post("/api/v1/cases/" + caseId + "/assessments");
        answer.then().statusCode(status);
        return answer;
    }

    private static Response read(String caseId) {
        return ok(as(adviser()).get("/api/v1/cases/" + caseId + "/observations"));
    }
}
