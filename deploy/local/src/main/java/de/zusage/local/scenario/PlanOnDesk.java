package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** A plan that an adviser works on. */
final class PlanOnDesk {
    private final Person adviser;
    private final UUID agreementId;
    private Answer seen;

    private PlanOnDesk(Person adviser, UUID agreementId, Answer seen) {
        this.adviser = adviser;
        this.agreementId = agreementId;
        this.seen = seen;
    }

    /** Waits for the plan that plan-service opens when it hears of the agreement. */
    static PlanOnDesk appears(Person adviser, UUID agreementId) {
        Answer first = Patience.until(
                "a plan", () -> adviser.get("plan", "plans/" + agreementId), answer -> answer.status() != 404);
        return new PlanOnDesk(adviser, agreementId, first.expect(200));
    }

    JsonNode json() {
        return seen.json();
    }

    void await(String expected, Predicate<JsonNode> right) {
        seen = Patience.until(
                expected,
                () -> adviser.get("plan", "plans/" + agreementId).expect(200),
                answer -> right.test(answer.json()));
    }

    /** The steps of these templates, or all. */
    List<JsonNode> steps(String... templates) {
        List<JsonNode> steps = new ArrayList<>();
        for (JsonNode step : json().path("steps")) {
            if (templates.length == 0
                    || List.of(templates).contains(step.path("template").asText())) {
                steps.add(step);
            }
        }
        return steps;
    }

    List<JsonNode> openSteps() {
        return steps().stream()
                .filter(step -> List.of("OPEN", "IN_PROGRESS")
                        .contains(step.path("state").asText()))
                .toList();
    }

    void start(JsonNode step) {
        adviser.change("plan", "steps/" + step.path("id").asText() + "/start", seen.etag())
                .expect(200);
        read();
    }

    void outcome(JsonNode step, Map<String, String> outcome) {
        adviser.change("plan", "steps/" + step.path("id").asText() + "/outcome", seen.etag(), outcome)
                .expect(200);
        read();
    }

    /** Plans a review for today and holds it. */
    JsonNode review(LocalDate today, boolean closing, List<Map<String, Object>> outcomes, Map<String, Object> more) {
        String id = adviser.create(
                        "plan",
                        "plans/" + agreementId + "/reviews",
                        Map.of("plannedOn", today.toString(), "mode", "IN_PERSON", "closing", closing))
                .expect(201)
                .json()
                .path("review")
                .path("id")
                .asText();
        read();
        Map<String, Object> held = new LinkedHashMap<>(more);
        held.put("heldOn", today.toString());
        held.put("outcomes", outcomes);
        JsonNode answer = adviser.change("plan", "reviews/" + id + "/held", seen.etag(), held)
                .expect(200)
                .json();
        read();
        return answer;
    }

    static Map<String, Object> outcomeOf(JsonNode step, String outcome) {
        return new LinkedHashMap<>(Map.of("stepId", step.path("id").asText(), "outcome", outcome));
    }

    static Map<String, Object> notMet(JsonNode step, String cause) {
        Map<String, Object> outcome = outcomeOf(step, "NOT_MET");
        outcome.put("cause", cause);
        return outcome;
    }

    private void read() {
        seen = adviser.get("plan", "plans/" + agreementId).expect(200);
    }
}
