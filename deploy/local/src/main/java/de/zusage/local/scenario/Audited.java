package de.zusage.local.scenario;

import de.zusage.local.LocalSystem;
import java.util.UUID;

/** The data protection officer of a carrier reads who looked at a case, and has the log checked. */
final class Audited {
    private final LocalSystem system;
    private final Story story;

    Audited(LocalSystem system, Story story) {
        this.system = system;
        this.story = story;
    }

    void look(UUID caseId) {
        story.step("agreement", "the carrier's auditor", () -> {
            Person auditor = new Person(system, system.login("auditor-a"));
            int lines = auditor.get("agreement", "access-log?limit=100&object=" + caseId)
                    .expect(200)
                    .json()
                    .path("items")
                    .size();
            Answer verdict = Patience.until(
                    "an anchored access log",
                    () -> auditor.get("agreement", "access-log/verification").expect(200),
                    seen -> seen.json().at("/chains/0").hasNonNull("anchoredTo"));
            if (lines == 0 || !verdict.json().path("intact").asBoolean()) {
                throw new Surprise("lines about the case in an intact access log", lines + " in " + verdict.text());
            }
            return lines + " lines about the case, who and when; the chain is as it was anchored";
        });
    }
}
