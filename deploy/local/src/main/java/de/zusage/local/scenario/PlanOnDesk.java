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

    UUID agreementId() {
        return agreementId;
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

    /** On that very day, as both sides agree; returns its id. */
    String planReview(LocalDate day, boolean closing) {
        String id = adviser.create(
                        "plan",
                        "plans/" + agreementId + "/reviews",
                        Map.of("plannedOn", day.toString(), "mode", "IN_PERSON", "closing", closing))
                .expect(201)
                .json()
                .path("review")
                .path("id")
                .asText();
        read();
        return id;
    }

    /** Plans a review for today and holds it. */
    JsonNode review(LocalDate today, boolean closing, List<Map<String, Object>> outcomes, Map<String, Object> more) {
        String id = planReview(today, closing);
        Map<String, Object> held = new LinkedHashMap<>(more);
        held.put("heldOn", today.toString());
        held.put("outcomes", outcomes);
        JsonNode answer = adviser.change("plan", "reviews/" + id + "/held", seen.etag(), held)
                .expect(200)
                .json();
        read();
        return answer;
    }

    /** The adviser notes how the client sees a step, from paper. */
    void heed(JsonNode step, String verdict) {
        adviser.change(
                        "plan",
                        "steps/" + step.path("id").asText() + "/client-verdict",
                        seen.etag(),
                        Map.of("outcome", verdict, "source", "PAPER"))
                .expect(200);
        read();
    }

    /** What each side promised and kept, in words. */
    String balance() {
        JsonNode balance = adviser.get("plan", "plans/" + agreementId + "/balance")
                .expect(200)
                .json();
        List<String> sides = new ArrayList<>();
        for (JsonNode side : balance.path("sides")) {
            if (side.path("steps").asInt() > 0) {
                sides.add(side.path("side").asText() + " " + side.path("outcomes") + ", open "
                        + side.path("open").asInt() + ", client's view " + side.path("clientVerdicts"));
            }
        }
        return String.join("; ", sides);
    }

    /** What the adviser has to see to, in words; the open steps of this plan are among it. */
    String worklist() {
        JsonNode counts =
                adviser.get("plan", "worklist/counts?scope=MINE").expect(200).json();
        adviser.get("plan", "worklist?scope=MINE&limit=20").expect(200);
        return "due " + counts.path("due").asInt() + ", overdue "
                + counts.path("overdue").asInt() + ", review due "
                + counts.path("reviewDue").asInt() + ", waiting for another side "
                + counts.path("waiting").asInt()
                + ", without a review " + counts.path("withoutReview").asInt();
    }

    String logContact() {
        adviser.create("plan", "contacts", Map.of("kind", "TALK", "minutes", 30, "topic", "LANGUAGE"))
                .expect(201);
        return "30 minutes of a talk about LANGUAGE, in three fields";
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
