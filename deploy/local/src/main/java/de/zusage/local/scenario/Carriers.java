package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The three made-up carriers say who they are and register the five offices, unless an earlier run did. */
final class Carriers {
    private static final String OPENS_ON = "2011-04-01";
    private static final Map<String, String> REGIMES = Map.of("a", "KDG", "b", "DSG_EKD", "c", "DSGVO");

    private final LocalSystem system;

    Carriers(LocalSystem system) {
        this.system = system;
    }

    String register() {
        Set<String> registered = new TreeSet<>();
        for (String letter : List.of("a", "b", "c")) {
            Person lead = new Person(system, system.login("carrier-lead-" + letter));
            describe(lead, letter);
            register(lead, letter, registered);
        }
        return "3 carriers; " + (registered.isEmpty() ? "all offices were there" : "new offices " + registered);
    }

    private static void describe(Person lead, String letter) {
        Answer carrier = lead.get("agreement", "carrier").expect(200);
        if (carrier.json().path("complaintContact").asText().isEmpty()) {
            Map<String, String> words = Map.of(
                    "name", "Träger " + letter.toUpperCase(java.util.Locale.ROOT),
                    "complaintContact", "beschwerde@carrier-" + letter + ".example");
            lead.put("agreement", "carrier", carrier.etag(), words).expect(200);
        }
    }

    private static void register(Person lead, String letter, Set<String> registered) {
        Set<String> known = new TreeSet<>();
        for (JsonNode each : lead.get("agreement", "offices").expect(200).json().path("items")) {
            known.add(each.path("office").asText());
        }
        for (String slug : Office.ALL) {
            if (slug.endsWith("-" + letter) && !known.contains(slug)) {
                String authority = slug.substring(0, slug.lastIndexOf('-'));
                Map<String, String> office = Map.of(
                        "office",
                        slug,
                        "authority",
                        authority,
                        "name",
                        "Beratungsstelle " + slug,
                        "programme",
                        "MBE",
                        "regime",
                        REGIMES.getOrDefault(letter, "DSGVO"),
                        "opensOn",
                        OPENS_ON);
                lead.create("agreement", "offices", office).expect(201);
                registered.add(slug);
            }
        }
    }
}
