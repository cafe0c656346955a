package de.zusage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ForeignAccessTest {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /start", ""),
            Map.entry("POST /outcome", "{\"outcome\":\"MET\"}"),
            Map.entry("POST /due", "{\"dueOn\":\"2026-07-01\"}"),
            Map.entry("POST /client-verdict", "{\"outcome\":\"MET\",\"source\":\"PAPER\"}"),
            Map.entry("POST /correction", "{\"outcome\":\"MET\",\"reason\":\"MISTYPED\"}"),
            Map.entry("POST /evidence", "{\"kind\":\"LETTER\",\"datedOn\":\"2026-05-01\"}"),
            Map.entry("PUT /note", "{\"text\":\"a note\"}"),
            Map.entry("PUT /criterion", "{\"text\":\"a criterion\"}"),
            Map.entry("PUT /sub-steps", "{\"subSteps\":[]}"),
            Map.entry("POST /step-changes", "{\"changes\":[{\"stepId\":\"" + new UUID(0, 1) + "\",\"started\":true}]}"),
            Map.entry("POST /reviews", "{\"plannedOn\":\"2026-06-10\",\"mode\":\"PHONE\",\"closing\":false}"),
            Map.entry("POST /appointment", "{\"at\":\"14:30\",\"mode\":\"PHONE\"}"),
            Map.entry("POST /interpreter", "{\"interpreter\":\"NEEDED\",\"language\":\"ar\"}"),
            Map.entry("POST /rescheduled", "{\"plannedOn\":\"2026-06-09\",\"mode\":\"PHONE\"}"),
            Map.entry("POST /held", "{\"heldOn\":\"2026-06-02\",\"outcomes\":[],\"nextReviewOn\":\"2026-09-01\"}"),
            Map.entry("POST /not-held", "{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-09\"}"));

    @Inject
    AnOffice office;

    @Test
    void whatIsNotOnesOwnAnswersAsWhatDoesNotExist() {
        APlan plan = office.opensAPlan();
        List<String> own = paths(plan.agreement(), plan.clientStep(), plan.firstReview(), plan.showsEvidence());
        String version = plan.etag();
        UUID none = UUID.randomUUID();
        List<String> unknown = paths(none, none, none, none);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            answers.add(answer(token("adviser", "stuttgart", "stuttgart-a"), unknown.get(i)));
            for (String token : strangers().values()) {
                answers.add(answer(token, own.get(i)));
            }
        }
        assertThat(answers).hasSize(own.size() * (1 + strangers().size()));
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.get(0))
                .startsWith("404 ")
                .contains("application/problem+json")
                .contains("no ETag");
        assertThat(plan.etag()).isEqualTo(version);
        assertThat(own)
                .noneMatch(path -> answer(token("adviser", "stuttgart", "stuttgart-a"), path)
                        .startsWith("404 "));
    }

    @Test
    void theWorklistShowsNothingOfAnotherOffice() {
        APlan plan = office.opensAPlan();
        for (Tenant other : List.of(new Tenant("stuttgart", "stuttgart-b"), new Tenant("freiburg", "freiburg-a"))) {
            String list = AnOffice.asAdviser(other)
                    .get("/api/v1/worklist?limit=100")
                    .body()
                    .asString();
            assertThat(list).contains("items").doesNotContain(plan.agreement().toString());
        }
        assertThat(AnOffice.with(Tokens.of("coordinator").authority("stuttgart").sign())
                        .get("/api/v1/worklist")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> strangers() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("another authority", token("adviser", "freiburg", "freiburg-a"));
        tokens.put("another office of the city", token("adviser", "stuttgart", "stuttgart-b"));
        tokens.put("the office's name elsewhere", token("adviser", "freiburg", "stuttgart-a"));
        tokens.put(
                "the coordinator",
                Tokens.of("coordinator").authority("stuttgart").sign());
        for (String role : List.of("coordinator", "office-admin", "ministry", "operator", "client")) {
            tokens.put(role, token(role, "stuttgart", "stuttgart-a"));
        }
        return tokens;
    }

    private static String token(String role, String authority, String office) {
        return Tokens.of(role)
                .authority(authority)
                .office(office)
                .carrier("carrier-a")
                .sign();
    }

    private static List<String> paths(UUID plan, UUID step, UUID review, UUID evidence) {
        return List.of(
                "GET /api/v1/plans/" + plan,
                "GET /api/v1/plans/" + plan + "/balance",
                "POST /api/v1/plans/" + plan + "/reviews",
                "PUT /api/v1/plans/" + plan + "/note",
                "POST /api/v1/plans/" + plan + "/step-changes",
                "POST /api/v1/steps/" + step + "/start",
                "POST /api/v1/steps/" + step + "/outcome",
                "POST /api/v1/steps/" + step + "/due",
                "POST /api/v1/steps/" + step + "/client-verdict",
                "POST /api/v1/steps/" + step + "/correction",
                "POST /api/v1/steps/" + step + "/evidence",
                "DELETE /api/v1/steps/" + step + "/evidence/" + evidence,
                "PUT /api/v1/steps/" + step + "/note",
                "PUT /api/v1/steps/" + step + "/criterion",
                "PUT /api/v1/steps/" + step + "/sub-steps",
                "GET /api/v1/reviews/" + review,
                "POST /api/v1/reviews/" + review + "/appointment",
                "POST /api/v1/reviews/" + review + "/interpreter",
                "POST /api/v1/reviews/" + review + "/rescheduled",
                "POST /api/v1/reviews/" + review + "/held",
                "POST /api/v1/reviews/" + review + "/not-held");
    }

    private static String answer(String token, String operation) {
        String[] parts = operation.split(" ", 2);
        String body = BODIES.get(parts[0] + " " + parts[1].substring(parts[1].lastIndexOf('/')));
        var request = AnOffice.with(token).header("If-Match", "\"0\"").header("Idempotency-Key", UUID.randomUUID());
        Response response = (body == null || body.isEmpty() ? request : request.body(body)).request(parts[0], parts[1]);
        return response.statusCode() + " " + response.contentType() + " "
                + (response.header("ETag") == null ? "no ETag" : "ETag") + " "
                + response.body().asString();
    }
}
