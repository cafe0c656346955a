package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.scenario.Life.Begun;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The same agreement from its first review over an amendment to its completion. */
final class LaterLife {
    private final Story story;
    private final Life life;
    private final AgreementOnDesk agreement;
    private final PlanOnDesk plan;
    private final LocalDate today;

    LaterLife(Story story, Life life, Begun begun, LocalDate today) {
        this.story = story;
        this.life = life;
        this.agreement = begun.agreement();
        this.plan = begun.plan();
        this.today = today;
    }

    void live() {
        review();
        look();
        amend();
        close();
    }

    private void review() {
        story.step("plan", "a step starts", () -> {
            plan.start(plan.steps("APPLICATION_TRAINING").get(0));
            return "APPLICATION_TRAINING of the office is "
                    + plan.steps("APPLICATION_TRAINING").get(0).path("state").asText();
        });
        story.step("plan", "review", () -> {
            JsonNode held = plan.review(
                    today,
                    false,
                    List.of(
                            PlanOnDesk.outcomeOf(plan.steps("LANGUAGE_PRACTICE").get(0), "MET"),
                            PlanOnDesk.notMet(
                                    plan.steps("LANGUAGE_COURSE_PLACE").get(0), "OFFER_MISSING")),
                    Map.of("nextReviewOn", today.plusMonths(1).toString(), "amendmentRequestedBy", "CLIENT"));
            return "HELD: client's step MET, office's step NOT_MET (OFFER_MISSING), next on "
                    + held.path("next").path("plannedOn").asText() + "; the client asks for a change";
        });
    }

    /** What both sides see between the review and the amendment. */
    private void look() {
        story.step("plan", "the client's own view", () -> {
            plan.heed(plan.steps("LANGUAGE_COURSE_PLACE").get(0), "NOT_MET");
            return "of the office's step, taken from paper, beside the outcome";
        });
        story.step("plan", "joint balance", () -> plan.balance());
        story.step("plan", "worklist", () -> plan.worklist());
        story.step("plan", "contact logged", () -> plan.logContact());
        story.step("plan", "the client's plan", () -> {
            JsonNode own = life.client()
                    .get("plan", "me/plan?language=ar-Arab")
                    .expect(200)
                    .json();
            Life.require(agreement.id().toString(), own.path("agreementId").asText());
            return Story.count(own.path("steps").size(), "promise") + " of both sides, "
                    + own.path("nextSteps").size() + " next, "
                    + own.path("achieved").size() + " achieved; "
                    + own.path("steps").path(0).path("words").path("text").asText();
        });
    }

    private void amend() {
        story.step("agreement", "amendment asked for", () -> {
            Patience.until(
                    "amendmentRequested",
                    agreement::read,
                    answer -> answer.json().path("amendmentRequested").asBoolean());
            return "the wish of the review has arrived";
        });
        story.step("agreement", "amendment offered", () -> {
            agreement.openVersion("CLIENT");
            agreement.write(
                    2,
                    Life.INTERVAL_MONTHS,
                    List.of(
                            Commitments.kept(agreement.version(1), "APPLICATION_TRAINING"),
                            Commitments.of("APPLICATIONS_WRITE", today.plusDays(40), Map.of("count", "5")),
                            Commitments.of(
                                    "LANGUAGE_COURSE_PLACE",
                                    today.plusDays(45),
                                    Map.of("by", today.plusDays(45).toString()))));
            agreement.offer(2);
            Life.require("IN_FORCE", agreement.version(1).path("state").asText());
            return "version 2 is OFFERED, version 1 still IN_FORCE";
        });
        life.signOnDevice(agreement, 2);
        story.step("plan", "the plan follows", () -> {
            plan.await(
                    "a plan after version 2",
                    json -> json.path("agreementVersion").asInt() == 2);
            return Story.count(plan.steps().size(), "step") + ", "
                    + plan.openSteps().size() + " of them open";
        });
    }

    private void close() {
        story.step("plan", "closing review", () -> {
            List<Map<String, Object>> outcomes = plan.openSteps().stream()
                    .map(step -> PlanOnDesk.outcomeOf(step, "MET"))
                    .toList();
            plan.review(today, true, outcomes, Map.of());
            Life.require("0", Integer.toString(plan.openSteps().size()));
            return "HELD, every step has its outcome";
        });
        story.step("agreement", "completion", () -> {
            agreement.complete();
            Life.require("COMPLETED", agreement.state());
            return "the agreement is COMPLETED";
        });
        story.step("plan", "the plan closes", () -> {
            plan.await(
                    "a plan in state CLOSED",
                    json -> json.path("state").asText().equals("CLOSED"));
            return "CLOSED on " + plan.json().path("closedOn").asText();
        });
    }
}
