package de.zusage.local.scenario;

import de.zusage.local.LocalSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One of the five demo offices with its adviser and its lead, logged in. */
record Office(String slug, Person adviser, Person lead) {
    static final List<String> ALL = List.of("stuttgart-a", "stuttgart-b", "freiburg-a", "leipzig-c", "essen-b");

    static Office open(LocalSystem system, String slug) {
        return new Office(
                slug,
                new Person(system, system.login("adviser-" + slug, slug)),
                new Person(system, system.login("lead-" + slug, slug)));
    }

    /** Records that the adviser works here, unless an earlier run did. */
    String employ(LocalDate from) {
        boolean known = employ(adviser, from);
        return "the adviser of " + slug + " works there" + (known ? ", as recorded earlier" : " from " + from);
    }

    /** Records that this person works here; true where an earlier run did. */
    boolean employ(Person whom, LocalDate from) {
        String person = whom.subject().toString();
        boolean known = StreamSupport.stream(
                        lead.get("agreement", "employments")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .anyMatch(each -> each.path("person").asText().equals(person));
        if (!known) {
            lead.create("agreement", "employments", Map.of("person", person, "validFrom", from.toString()))
                    .expect(201);
        }
        return known;
    }
}
