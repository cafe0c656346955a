package de.zusage.local.scenario;

import de.zusage.local.LocalSystem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What others must have done before a page has something to show, laid over REST as they would lay it. */
public final class Groundwork {
    private static final String SECOND_ADVISER = "adviser-two-posts";

    /** As the staff of the office call the second adviser. */
    public static final String SECOND_ADVISERS_NAME = "Tarik Beispiel";

    private final LocalSystem system;
    private final Office office;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private Groundwork(LocalSystem system, Office office) {
        this.system = system;
        this.office = office;
    }

    public static Groundwork at(LocalSystem system, String office) {
        return new Groundwork(system, Office.open(system, office));
    }

    /** An agreement in force with its plan. */
    public record Signed(UUID caseId, UUID agreementId) {}

    /** A client who promised something until that day, and the office something later. */
    public Signed signed(String name, String language, LocalDate dueOn) {
        Newcomer client = Newcomer.takenIn(office.adviser(), name, language, today);
        return new Signed(client.caseId(), client.promises(dueOn).agreementId());
    }

    /** A way of that client is safe, and no other. */
    public void callSafe(UUID caseId, String language, String channel, String address) {
        ContactOnDesk.callSafe(office.adviser(), caseId, language, channel, address, today);
    }

    /** The adviser, the lead and a second adviser stand on the list of the office's staff. */
    public void enterStaff() {
        Colleagues colleagues = new Colleagues(office);
        colleagues.enter();
        Person second = new Person(system, system.login(SECOND_ADVISER, office.slug()));
        colleagues.enter(second, "ADVISER", SECOND_ADVISERS_NAME, "second-" + office.slug() + "@example.org");
    }

    /** A course of that many places in Stuttgart's directory. */
    public UUID publishCourse(String title, int places) {
        return coordinator()
                .create(
                        "plan",
                        "offers",
                        Map.ofEntries(
                                Map.entry("title", title),
                                Map.entry("kind", "LANGUAGE_PRACTICE"),
                                Map.entry("provider", Booked.PROVIDER),
                                Map.entry("goalAreas", List.of("LANGUAGE")),
                                Map.entry("languages", List.of("de", "tr")),
                                Map.entry("place", "Marktplatz 1, Stuttgart"),
                                Map.entry("accessible", true),
                                Map.entry("childCare", false),
                                Map.entry(
                                        "startDates", List.of(today.plusDays(20).toString())),
                                Map.entry("capacity", places),
                                Map.entry("validFrom", today.toString())))
                .expect(201)
                .id();
    }

    private Person coordinator() {
        return new Person(system, system.login("coordinator-stuttgart"));
    }
}
