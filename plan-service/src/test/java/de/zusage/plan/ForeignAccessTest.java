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

    private static final Map<String, String> BODIES = Map.of(
            "/start", "",
            "/outcome", "{\"outcome\":\"MET\"}",
            "/reviews", "{\"plannedOn\":\"2026-06-10\",\"mode\":\"PHONE\",\"closing\":false}",
            "/held", "{\"heldOn\":\"2026-06-02\",\"outcomes\":[],\"nextReviewOn\":\"2026-09-01\"}",
            "/not-held", "{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-09\"}");

    @Inject
    AnOffice office;

    @Test
    void whatIsNotOnesOwnAnswersAsWhatDoesNotExist() {
        APlan plan = office.opensAPlan();
        List<String> own = paths(plan.agreement(), plan.clientStep(), plan.firstReview());
        UUID none = UUID.randomUUID();
        List<String> unknown = paths(none, none, none);
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
        assertThat(plan.etag()).isEqualTo("\"0\"");
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

    private static List<String> paths(UUID plan, UUID step, UUID review) {
        return List.of(
                "/api/v1/plans/" + plan,
                "/api/v1/plans/" + plan + "/reviews",
                "/api/v1/steps/" + step + "/start",
                "/api/v1/steps/" + step + "/outcome",
                "/api/v1/reviews/" + review,
                "/api/v1/reviews/" + review + "/held",
                "/api/v1/reviews/" + review + "/not-held");
    }

    private static String answer(String token, String path) {
        var request = AnOffice.with(token).header("If-Match", "\"0\"").header("Idempotency-Key", UUID.randomUUID());
        String body = BODIES.get(path.substring(path.lastIndexOf('/')));
        Response response =
                body == null ? request.get(path) : (body.isEmpty() ? request : request.body(body)).post(path);
        return response.statusCode() + " " + response.contentType() + " "
                + (response.header("ETag") == null ? "no ETag" : "ETag") + " "
                + response.body().asString();
    }
}
