package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Story.Seen;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From the facts to the tables that the ministry and the coordinator see. */
final class Publication {
    private static final int MONTHS_OF_A_HALF_YEAR = 6;
    private static final String TABLE = "signed";
    private static final String SHOWN = ",A,F,";
    private static final String WORDS = "Wie viele Frauen schlossen je Standort eine Vereinbarung, nach Sprachstand?";
    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv; version=2.0.0";

    private final LocalSystem system;
    private final Story story;

    Publication(LocalSystem system, Story story) {
        this.system = system;
        this.story = story;
    }

    void publish(FactWatch facts, int expected) {
        story.step("reporting", "facts", () -> facts.await(expected));
        Person programme = new Person(system, system.login("programme"));
        Person coordinator = new Person(system, system.login("coordinator-stuttgart"));
        String release = story.gain("reporting", "release prepared", () -> prepared(programme));
        if (!programme
                .get("reporting", "releases/" + release + "/preparation")
                .expect(200)
                .json()
                .path("state")
                .asText()
                .equals("RELEASED")) {
            story.step("reporting", "the auditor", () -> verdict(programme, release));
            story.step("reporting", "the coordinator agrees", () -> agrees(coordinator, release));
            story.step("reporting", "release", () -> released(programme, release));
        }
        story.step("reporting", "the ministry pulls", () -> pull(release));
        story.step("reporting", "a free question", () -> question(programme));
        story.step("reporting", "the coordinator", () -> {
            JsonNode own = coordinator.get("reporting", "figures").expect(200).json();
            Life.require("stuttgart", own.path("authority").asText());
            return "sees " + own.path("tables").size() + " tables of stuttgart and no other authority";
        });
    }

    /** A half-year is released once; a later run goes on with what is there. */
    private Seen<String> prepared(Person programme) {
        LocalDate asOf =
                system.pilotFrom().plusMonths(MONTHS_OF_A_HALF_YEAR).atDay(1).minusDays(1);
        Answer made = programme.create("reporting", "releases", Map.of("asOf", asOf.toString()));
        if (made.status() == 409) {
            JsonNode latest = programme
                    .get("reporting", "releases")
                    .expect(200)
                    .json()
                    .path("items")
                    .path(0);
            return new Seen<>(
                    latest.path("id").asText(),
                    "number " + latest.path("number").asInt()
                            + " came out in an earlier run, where the auditor and the coordinator were seen");
        }
        JsonNode release = made.expect(201).json();
        return new Seen<>(
                release.path("id").asText(),
                "number " + release.path("number").asInt() + ", the first half-year of the pilot up to " + asOf);
    }

    private static String verdict(Person programme, String release) {
        JsonNode prepared = programme
                .get("reporting", "releases/" + release + "/preparation")
                .expect(200)
                .json();
        Life.require("0", Integer.toString(prepared.path("withheld").size()));
        return "let in everything: " + prepared.path("files").size() + " files, none withheld";
    }

    private static String agrees(Person coordinator, String release) {
        JsonNode part = coordinator
                .get("reporting", "releases/" + release + "/part")
                .expect(200)
                .json();
        coordinator
                .create("reporting", "releases/" + release + "/answer", Map.of("agrees", true))
                .expect(200);
        return "with stuttgart's part of " + part.path("tables").size() + " tables";
    }

    private static String released(Person programme, String release) {
        Answer prepared = programme
                .get("reporting", "releases/" + release + "/preparation")
                .expect(200);
        JsonNode out = programme
                .change("reporting", "releases/" + release + "/released", prepared.etag(), Map.of())
                .expect(200)
                .json();
        Map<String, Integer> answers = new TreeMap<>();
        out.path("words").forEach(word -> answers.merge(word.path("answer").asText(), 1, Integer::sum));
        return "by the programme; answers of the authorities " + answers;
    }

    /** What the auditor says to a question beyond the catalogue, by attributes whose tables still grow. */
    private static String question(Person programme) {
        JsonNode sheet = programme
                .create(
                        "reporting",
                        "questions",
                        Map.of(
                                "words", WORDS,
                                "reference", "Drucksache 17/1234",
                                "population", "agreements-signed",
                                "attributes", List.of("sex", "cefr"),
                                "place", "AUTHORITY",
                                "span", "HALF_YEAR"))
                .expect(201)
                .json();
        Life.require("REFUSED", sheet.path("state").asText());
        return "\"" + WORDS + "\" is refused by the auditor: "
                + sheet.path("reasons").path(0).path("words").path("en").asText();
    }

    private String pull(String release) {
        Person ministry = new Person(system, system.login("ministry"));
        String path = "releases/" + release + "/tables/" + TABLE;
        JsonNode table =
                ministry.get("reporting", path, "application/json").expect(200).json();
        Answer csv = ministry.get("reporting", path, "text/csv").expect(200);
        Map<String, Integer> states = new TreeMap<>();
        table.path("cells").forEach(cell -> states.merge(cell.path("state").asText(), 1, Integer::sum));
        String text = new String(csv.bytes(), StandardCharsets.UTF_8);
        Answer sdmx = ministry.get("reporting", path, SDMX_CSV).expect(200);
        String first = new String(sdmx.bytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .sorted(Comparator.comparing((String line) -> !line.contains(SHOWN)))
                .findFirst()
                .orElse("");
        return TABLE + ": cells " + states + "; CSV of " + text.lines().count() + " lines; SDMX-CSV: " + first;
    }
}
