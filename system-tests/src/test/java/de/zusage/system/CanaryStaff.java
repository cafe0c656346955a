package de.zusage.system;

import static de.zusage.system.Sender.Operation.of;

import de.zusage.kit.testing.Canaries;
import de.zusage.local.LocalSystem;
import de.zusage.local.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Names and addresses of people who work at an office, entered and taken away again. */
final class CanaryStaff {
    private static final String OFFICE = "leipzig-c";
    private static final String NOTIFICATION = "notification";

    private final Sender sender;
    private final Canaries canaries;
    private final Login adviser;
    private final Login lead;
    private final List<String> staff = new ArrayList<>();

    CanaryStaff(LocalSystem system, Sender sender, Canaries canaries) {
        this.sender = sender;
        this.canaries = canaries;
        this.adviser = system.login("adviser-" + OFFICE, OFFICE);
        this.lead = system.login("lead-" + OFFICE, OFFICE);
    }

    void enter() {
        staff.add(entered(adviser.subject(), canaries.name(), canaries.mail()));
        String renamed = entered(UUID.randomUUID(), "Katrin", "katrin@example.org");
        staff.add(renamed);
        sender.change(
                lead,
                of(NOTIFICATION, "PUT", "staff/{id}", "id", renamed),
                "staff/" + renamed,
                Map.of("function", "ADVISER", "name", canaries.name(), "mail", canaries.mail()));
        sender.change(
                lead, of(NOTIFICATION, "PUT", "office-contact"), "office-contact", Map.of("mail", canaries.mail()));
        wish(canaries.mail());
    }

    private String entered(UUID who, String name, String mail) {
        Map<String, String> person =
                Map.of("person", who.toString(), "function", "ADVISER", "name", name, "mail", mail);
        return sender.create(lead, of(NOTIFICATION, "POST", "staff"), person).created();
    }

    private void wish(String mail) {
        sender.change(
                adviser,
                of(NOTIFICATION, "PUT", "me/preferences"),
                "me/preferences",
                Map.of("mail", mail, "digestAt", "08:30", "switchedOff", List.of(), "leadDays", Map.of()));
    }

    void leave() {
        wish("beratung@example.org");
        staff.forEach(
                id -> sender.change(lead, of(NOTIFICATION, "DELETE", "staff/{id}", "id", id), "staff/" + id, null));
        sender.change(
                lead,
                of(NOTIFICATION, "PUT", "office-contact"),
                "office-contact",
                Map.of("mail", "beratung@example.org"));
    }
}
