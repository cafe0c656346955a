package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The office says who is on its staff, so that it is told things and escalations reach somebody. */
final class Colleagues {
    static final String ADVISER = "Anna Musterfrau";
    static final String LEAD = "Lea Vorbild";

    private final Office office;

    Colleagues(Office office) {
        this.office = office;
    }

    /** Enters the adviser and the lead, unless an earlier run did. */
    String enter() {
        enter(office.adviser(), "ADVISER", ADVISER, mailOfAdviser());
        enter(office.lead(), "OFFICE_LEAD", LEAD, "lead-" + office.slug() + "@example.org");
        return ADVISER + " advises, " + LEAD + " leads " + office.slug();
    }

    String mailOfAdviser() {
        return "adviser-" + office.slug() + "@example.org";
    }

    void enter(Person whom, String function, String name, String mail) {
        String person = whom.subject().toString();
        JsonNode known = Found.in(
                office.lead(),
                "notification",
                "staff",
                each -> each.path("person").asText().equals(person));
        if (known.isMissingNode()) {
            Map<String, String> entry = Map.of("person", person, "function", function, "name", name, "mail", mail);
            office.lead().create("notification", "staff", entry).expect(201);
        }
    }
}
