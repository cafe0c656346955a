package de.zusage.agreement.retention;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import de.zusage.agreement.ErasureDesk;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DueCasesTest {
    private ErasureDesk desk;

    @BeforeEach
    void aDesk() {
        desk = new ErasureDesk();
    }

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private Response due(Tokens who, String query) {
        return ok(as(who).get("/api/v1/erasures/due" + query));
    }

    @Test
    void aCaseIsDueByItsRuleFromItsClosure() throws SQLException {
        desk.aCase(); // open: never due
        String signed = desk.aCase();
        Response active = desk.anAgreement(signed);
        ok(desk.change(active).body(Map.of("reason", "ENDED_OTHER")).post(path(active) + "/end"));
        desk.close(signed, "GOAL_REACHED");
        String unsigned = desk.aClosedCase("CLIENT_WISH");
        String deceased = desk.aClosedCase("DECEASED");
        String left = desk.aClosedCase("OTHER");
        ErasureDesk.change("update casefile set closure_reason = 'TRANSFERRED_ELSEWHERE' where id = ?::uuid", left);

        assertThat(due(desk.steward(), "").<List<?>>path("items")).isEmpty();
        Response all = due(desk.steward(), "?until=2099-12-31");
        all.then().body("items", hasSize(4));
        for (Map<String, String> line : all.<List<Map<String, String>>>path("items")) {
            String id = Objects.requireNonNull(line.get("caseId"));
            String rule = id.equals(signed)
                    ? "case"
                    : id.equals(unsigned)
                            ? "case-without-agreement"
                            : id.equals(deceased) ? "case-deceased" : "case-transferred";
            LocalDate dueOn = id.equals(deceased) ? today.plusMonths(6) : today.plusYears(id.equals(unsigned) ? 1 : 3);
            assertThat(line)
                    .containsEntry("rule", rule)
                    .containsEntry("dueOn", dueOn.toString())
                    .containsEntry("closedOn", today.toString())
                    .containsEntry("office", desk.tenant.office());
            assertThat(line.keySet())
                    .as("no name, no content")
                    .isSubsetOf("caseId", "authority", "office", "closedOn", "dueOn", "rule", "hold", "heldUntil");
        }
        assertThat(all.<List<String>>path("items.caseId")).contains(left).startsWith(deceased, unsigned);
        ErasureDesk.closedBefore(unsigned, "1 year");
        assertThat(due(desk.steward(), "").<List<String>>path("items.caseId")).containsExactly(unsigned);
    }

    @Test
    void nobodySeesTheCasesOfAnotherCarrier() {
        desk.aClosedCase("OTHER");
        Tokens other = Tokens.of("data-steward").carrier("carrier-" + UUID.randomUUID());
        assertThat(due(other, "?until=2099-12-31").<List<?>>path("items")).isEmpty();
        as(Tokens.of("data-steward")).get("/api/v1/erasures/due").then().statusCode(403);
        for (String role : List.of("adviser", "office-lead", "carrier-lead", "auditor", "operator", "client")) {
            as(desk.adviser().claim("roles", List.of(role)))
                    .get("/api/v1/erasures/due")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void theListIsReadPageByPage() {
        List<String> closed = List.of(desk.aClosedCase("OTHER"), desk.aClosedCase("OTHER"), desk.aClosedCase("OTHER"));
        Response first = due(desk.steward(), "?until=2099-12-31&limit=2");
        Response second = due(desk.steward(), "?until=2099-12-31&limit=2&cursor=" + first.path("next"));
        assertThat(first.<List<String>>path("items.caseId")).hasSize(2);
        assertThat(second.<List<String>>path("items.caseId"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.<List<String>>path("items.caseId"));
        assertThat(closed).containsAll(second.<List<String>>path("items.caseId"));
        as(desk.steward())
                .get("/api/v1/erasures/due?until=2098-12-31&limit=2&cursor=" + first.path("next"))
                .then()
                .statusCode(400);
        as(desk.steward()).get("/api/v1/erasures/due?until=2099-02-31").then().statusCode(400);
    }

    @Test
    void aHoldIsNotedShownAndLiftedOnce() {
        String id = desk.aClosedCase("OTHER");
        Map<String, String> wanted = Map.of("caseId", id, "reason", "COMPLAINT", "until", "2099-06-30");
        Response set = creating(desk.steward()).body(wanted).post("/api/v1/legal-holds");
        set.then().statusCode(201).body("setBy", equalTo("data-steward")).body("lifted", equalTo(false));
        due(desk.steward(), "?until=2099-12-31")
                .then()
                .body("items[0].hold", equalTo(set.path("id")))
                .body("items[0].heldUntil", equalTo("2099-06-30"));
        String path = "/api/v1/legal-holds/" + set.path("id");
        as(Tokens.of("data-steward").carrier("carrier-" + UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(404);
        Response lifted =
                ok(as(desk.steward()).header("If-Match", set.header("ETag")).post(path + "/lifting"));
        lifted.then().body("lifted", equalTo(true)).body("liftedBy", equalTo("data-steward"));
        as(desk.steward())
                .header("If-Match", lifted.header("ETag"))
                .post(path + "/lifting")
                .then()
                .statusCode(409)
                .body("type", endsWith("hold-was-lifted"));
        assertThat(due(desk.steward(), "?until=2099-12-31").<Object>path("items[0].hold"))
                .isNull();
        assertThat(ok(as(desk.steward()).get(path)).<Boolean>path("lifted")).isTrue();
    }

    @Test
    void aHoldIsSetOnACaseOfTheOwnCarrierAndEndsLater() {
        String id = desk.aCase();
        Tokens other = Tokens.of("data-steward").carrier("carrier-" + UUID.randomUUID());
        creating(other)
                .body(Map.of("caseId", id, "reason", "COMPLAINT", "until", "2099-06-30"))
                .post("/api/v1/legal-holds")
                .then()
                .statusCode(404);
        creating(desk.steward())
                .body(Map.of("caseId", id, "reason", "COMPLAINT", "until", today.toString()))
                .post("/api/v1/legal-holds")
                .then()
                .statusCode(400);
        creating(desk.steward())
                .body(Map.of(
                        "caseId",
                        id,
                        "reason",
                        "LEGAL_CLAIM",
                        "until",
                        today.plusDays(1).toString()))
                .post("/api/v1/legal-holds")
                .then()
                .statusCode(201);
    }
}
