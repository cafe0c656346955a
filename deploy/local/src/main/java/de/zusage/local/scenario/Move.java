package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Story.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A second client signs on paper and moves to another city: her agreement goes to an office there. */
final class Move {
    /** OFFERED and SIGNED; it counts as ended when its successor ends. */
    static final int FACTS = 2;

    private final Story story;
    private final Office from;
    private final Office to;
    private final LocalDate today;

    Move(LocalSystem system, Story story, Office from, LocalDate today) {
        this.story = story;
        this.from = from;
        this.to = Office.open(system, "freiburg-a");
        this.today = today;
    }

    void play() {
        story.step("agreement", "employment there", () -> to.employ(today));
        UUID caseId = intake();
        AgreementOnDesk agreement = signedOnPaper(caseId);
        PlanOnDesk plan = PlanOnDesk.appears(from.adviser(), agreement.id());
        UUID transfer = story.gain("agreement", "transfer proposed", () -> {
            Map<String, Object> consent = Map.of(
                    "purpose",
                    "TRANSFER",
                    "recipient",
                    "carrier-a/" + to.slug(),
                    "handsOver",
                    List.of("ASSESSMENTS", "HISTORY"),
                    "wording",
                    1,
                    "language",
                    "tr",
                    "how",
                    "SPOKEN");
            from.adviser()
                    .create("agreement", "cases/" + caseId + "/consents", consent)
                    .expect(201);
            JsonNode proposed = from.adviser()
                    .change(
                            "agreement",
                            "agreements/" + agreement.id() + "/transfer",
                            agreement.read().etag(),
                            Map.of("carrier", "carrier-a", "office", to.slug()))
                    .expect(200)
                    .json();
            return new Seen<>(
                    UUID.fromString(proposed.path("id").asText()),
                    "with the client's consent, to " + to.slug() + " until "
                            + proposed.path("respondBy").asText());
        });
        story.step("agreement", "transfer accepted", () -> accept(transfer, caseId, agreement));
        story.step("plan", "the plan there closes", () -> {
            plan.await(
                    "a plan in state CLOSED",
                    json -> json.path("state").asText().equals("CLOSED"));
            return "CLOSED on " + plan.json().path("closedOn").asText();
        });
    }

    private UUID intake() {
        return story.gain("agreement", "a second client", () -> {
            UUID id = from.adviser()
                    .create(
                            "agreement",
                            "cases",
                            Map.of("name", "Ayşe Örnek", "contactLanguage", "tr", "readingLanguages", List.of("tr")))
                    .expect(201)
                    .id();
            from.adviser()
                    .create(
                            "agreement",
                            "cases/" + id + "/assessments",
                            Map.of("observedOn", today.toString(), "needs", List.of("LANGUAGE", "WORK")))
                    .expect(201);
            JsonNode found = from.adviser()
                    .create("agreement", "cases/search", Map.of("name", "Ayse Ornek"))
                    .expect(200)
                    .json();
            if (!found.toString().contains(id.toString())) {
                throw new Surprise("Ayşe Örnek among those found for Ayse Ornek", found.toString());
            }
            return new Seen<>(id, "found again by a spelling without marks");
        });
    }

    private AgreementOnDesk signedOnPaper(UUID caseId) {
        return story.gain("agreement", "signed on paper", () -> {
            AgreementOnDesk agreement = AgreementOnDesk.start(from.adviser(), caseId);
            agreement.write(
                    1,
                    Life.INTERVAL_MONTHS,
                    List.of(
                            Commitments.of("LANGUAGE_PRACTICE", today.plusDays(40), Map.of("hours", "3")),
                            Commitments.of("APPLICATION_TRAINING", today.plusDays(60), Map.of("hours", "4"))));
            agreement.offer(1);
            agreement.signOnPaper(1);
            agreement.sign(from.adviser(), "ADVISER", 1);
            Life.require("ACTIVE", agreement.state());
            return new Seen<>(agreement, "the scan is stored, the agreement ACTIVE");
        });
    }

    private String accept(UUID transfer, UUID oldCase, AgreementOnDesk agreement) {
        String path = "transfers/" + transfer;
        Answer asked = to.adviser().get("agreement", path).expect(200);
        JsonNode accepted = to.adviser()
                .change("agreement", path + "/acceptance", asked.etag())
                .expect(200)
                .json();
        String newCase = accepted.path("caseId").asText();
        Life.require("TRANSFERRED", agreement.read().json().path("state").asText());
        Life.require(
                "CLOSED",
                from.adviser()
                        .get("agreement", "cases/" + oldCase)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText());
        from.adviser().get("agreement", "cases/" + newCase).expect(404);
        to.adviser().get("agreement", "cases/" + oldCase).expect(404);
        int proposals = to.adviser()
                .get("agreement", "cases/" + newCase + "/handed-over")
                .expect(200)
                .json()
                .path("proposals")
                .size();
        return "TRANSFERRED; the old case is locked, the new one is seen there alone, with "
                + Story.count(proposals, "promise") + " of the old office as proposals";
    }
}
