package de.zusage.local.scenario;

import de.zusage.local.LocalSystem;
import java.util.List;
import java.util.UUID;

/** Who must not learn that an agreement exists: what is there and what never was look alike to them. */
final class Strangers {
    private final LocalSystem system;
    private final Story story;

    Strangers(LocalSystem system, Story story) {
        this.system = system;
        this.story = story;
    }

    void look(UUID caseId, UUID agreementId) {
        look(
                "another authority",
                new Person(system, system.login("adviser-freiburg-a", "freiburg-a")),
                caseId,
                agreementId);
        look(
                "same city, office b",
                new Person(system, system.login("adviser-stuttgart-b", "stuttgart-b")),
                caseId,
                agreementId);
        look("the coordinator", new Person(system, system.login("coordinator-stuttgart")), caseId, agreementId);
        look("the ministry", new Person(system, system.login("ministry")), caseId, agreementId);
    }

    private void look(String who, Person person, UUID caseId, UUID agreementId) {
        story.step("agreement", who, () -> {
            UUID never = UUID.randomUUID();
            List<List<String>> pairs = List.of(
                    List.of("agreement", "cases/" + caseId, "cases/" + never),
                    List.of("agreement", "agreements/" + agreementId, "agreements/" + never),
                    List.of(
                            "agreement",
                            "agreements/" + agreementId + "/versions/1/text",
                            "agreements/" + never + "/versions/1/text"),
                    List.of("plan", "plans/" + agreementId, "plans/" + never),
                    List.of("notification", "contacts/" + caseId, "contacts/" + never),
                    List.of("notification", "cases/" + caseId + "/reminders", "cases/" + never + "/reminders"));
            for (List<String> pair : pairs) {
                Answer real = person.get(pair.get(0), pair.get(1)).expect(404);
                Answer unknown = person.get(pair.get(0), pair.get(2)).expect(404);
                if (!real.text().equals(unknown.text())) {
                    throw new Surprise("the same 404 as for an unknown id: " + unknown.text(), real.text());
                }
            }
            return pairs.size() + " reads over three services, each a 404, the same as for ids that never were";
        });
    }
}
