package de.zusage.local.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who comes to the office and signs a first agreement on paper. */
record Newcomer(Person adviser, UUID caseId, String language) {
    /** OFFERED and SIGNED; the agreement stays in force. */
    static final int FACTS = 2;

    static Newcomer takenIn(Person adviser, String name, String language, LocalDate today) {
        UUID caseId = adviser.create(
                        "agreement",
                        "cases",
                        Map.of("name", name, "contactLanguage", language, "readingLanguages", List.of(language)))
                .expect(201)
                .id();
        adviser.create(
                        "agreement",
                        "cases/" + caseId + "/assessments",
                        Map.of("observedOn", today.toString(), "needs", List.of("LANGUAGE", "WORK")))
                .expect(201);
        return new Newcomer(adviser, caseId, language);
    }

    /** The client promises something until that day, the office something later; returns the plan that follows. */
    PlanOnDesk promises(LocalDate dueOn) {
        AgreementOnDesk agreement = AgreementOnDesk.start(adviser, caseId);
        agreement.write(
                1,
                Life.INTERVAL_MONTHS,
                List.of(
                        Commitments.of("APPLICATIONS_WRITE", dueOn, Map.of("count", "2")),
                        Commitments.of("APPLICATION_TRAINING", dueOn.plusDays(60), Map.of("hours", "4"))));
        agreement.offer(1);
        agreement.signOnPaper(1);
        agreement.sign(adviser, "ADVISER", 1);
        Life.require("ACTIVE", agreement.state());
        return PlanOnDesk.appears(adviser, agreement.id());
    }
}
