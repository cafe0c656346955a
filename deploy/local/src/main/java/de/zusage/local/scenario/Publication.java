package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Story.Seen;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** From the facts to the tables that the ministry and the coordinator see. */
final class Publication {
    private final LocalSystem system;
    private final Story story;
    private final LocalDate today;

    Publication(LocalSystem system, Story story, LocalDate today) {
        this.system = system;
        this.story = story;
        this.today = today;
    }

    void publish(FactWatch facts, int expected) {
        story.step("reporting", "facts", () -> facts.await(expected));
        String release = story.gain("reporting", "release", () -> {
            Person programme = new Person(system, system.login("programme"));
            JsonNode made = programme
                    .create("reporting", "releases", Map.of("asOf", today.toString()))
                    .expect(201)
                    .json();
            return new Seen<>(
                    made.path("id").asText(),
                    "number " + made.path("number").asInt() + " up to "
                            + made.path("asOf").asText() + ", "
                            + made.path("tables").size() + " tables, threshold "
                            + made.path("threshold").asInt());
        });
        story.step("reporting", "the ministry pulls", () -> pull(release));
        story.step("reporting", "the coordinator", () -> {
            Person coordinator = new Person(system, system.login("coordinator-stuttgart"));
            JsonNode own = coordinator.get("reporting", "figures").expect(200).json();
            Life.require("stuttgart", own.path("authority").asText());
            return "sees " + own.path("tables").size() + " tables of stuttgart and no other authority";
        });
    }

    private String pull(String release) {
        Person ministry = new Person(system, system.login("ministry"));
        ministry.get("reporting", "releases").expect(200);
        String path = "releases/" + release + "/tables/agreements";
        JsonNode table =
                ministry.get("reporting", path, "application/json").expect(200).json();
        Answer csv = ministry.get("reporting", path, "text/csv").expect(200);
        Map<String, Integer> states = new TreeMap<>();
        String signed = "suppressed";
        for (JsonNode row : table.path("rows")) {
            for (JsonNode cell : row.path("cells")) {
                String state = cell.path("state").asText();
                states.merge(state, 1, Integer::sum);
                if (row.path("authority").asText().equals("total")
                        && cell.path("column").asText().equals("signed")
                        && state.equals("SHOWN")) {
                    signed = cell.path("value").asText();
                }
            }
        }
        return "agreements: " + table.path("rows").size() + " rows, cells " + states + ", signed in total: " + signed
                + "; CSV of " + csv.bytes().length + " bytes";
    }
}
