package de.zusage.notification;

import static de.zusage.notification.World.STUTTGART;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.WritingContract;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.escalation.Escalating;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class WritingTest extends WritingContract {

    private static final String BATCHES = "/api/v1/letter-batches";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    Escalating escalating;

    @BeforeEach
    void theDayOfTheContacts() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
    }

    @Override
    protected Map<String, Supplier<Change>> changes() {
        Map<String, Supplier<Change>> all = new HashMap<>(ofTheStaff());
        all.putAll(ofContacts());
        return all;
    }

    private Map<String, Supplier<Change>> ofTheStaff() {
        return Map.of(
                "POST /api/v1/escalations/{id}/acknowledged",
                () -> {
                    Waiting waiting = somethingThatWaits();
                    return new Change(waiting.token(), waiting.path(), waiting.path() + "/acknowledged", null);
                },
                "POST /api/v1/escalations/{id}/handed-on",
                () -> {
                    Waiting waiting = somethingThatWaits();
                    return new Change(
                            waiting.token(),
                            waiting.path(),
                            waiting.path() + "/handed-on",
                            Map.of("to", waiting.colleague()));
                },
                "PUT /api/v1/staff/{id}",
                () -> {
                    String colleague = colleague();
                    return new Change(
                            officeAdmin(),
                            colleague,
                            colleague,
                            Map.of("function", "OFFICE_LEAD", "name", "B", "mail", "b@example.org"));
                },
                "DELETE /api/v1/staff/{id}",
                () -> {
                    String colleague = colleague();
                    return new Change(officeAdmin(), colleague, colleague, null);
                },
                "PUT /api/v1/me/preferences",
                () -> {
                    UUID person = UUID.randomUUID();
                    Api.enter(STUTTGART, person, "ADVISER", "A", "a@example.org");
                    String token = Tokens.adviser(STUTTGART.authority(), STUTTGART.office())
                            .subject(person)
                            .sign();
                    return new Change(token, Api.PREFERENCES, Api.PREFERENCES, Map.of("digestAt", "10:15"));
                });
    }

    private Map<String, Supplier<Change>> ofContacts() {
        return Map.of(
                "PUT /api/v1/contacts/{caseId}",
                () -> {
                    String contact = contact();
                    return new Change(
                            adviser(),
                            contact,
                            contact,
                            Map.of("language", "tr", "channels", List.of(Api.mail("other@example.org"))));
                },
                "DELETE /api/v1/contacts/{caseId}",
                () -> {
                    String contact = contact();
                    return new Change(adviser(), contact, contact, null);
                },
                "POST /api/v1/contacts/{caseId}/confirmed",
                () -> {
                    String contact = contact();
                    return new Change(adviser(), contact, contact + "/confirmed", null);
                },
                "DELETE /api/v1/contacts/{caseId}/stopped",
                () -> {
                    String contact = contact();
                    Api.adviser(STUTTGART)
                            .header("If-Match", "\"1\"")
                            .post(contact + "/stopped")
                            .then()
                            .statusCode(200);
                    return new Change(adviser(), contact, contact + "/stopped", null);
                },
                "POST /api/v1/letter-batches/{id}/posted",
                batch("/posted"),
                "POST /api/v1/letter-batches/{id}/cancelled",
                batch("/cancelled"),
                "PUT /api/v1/office-contact",
                () -> new Change(
                        Tokens.of("office-admin")
                                .authority("freiburg")
                                .office("f-" + UUID.randomUUID())
                                .carrier("carrier-a")
                                .sign(),
                        Api.OFFICE_CONTACT,
                        Api.OFFICE_CONTACT,
                        Map.of("mail", "team@example.org")));
    }

    @Override
    protected Map<String, Supplier<Creation>> creations() {
        return Map.of(
                "POST /api/v1/calls",
                () -> {
                    UUID caseId = somebodyToCall();
                    return new Creation(
                            adviser(),
                            "/api/v1/calls",
                            Map.of("caseId", caseId, "outcome", "NOT_REACHED"),
                            Map.of("caseId", caseId, "outcome", "REACHED"));
                },
                "POST /api/v1/letter-batches",
                () -> {
                    somebodyToWriteTo();
                    return new Creation(adviser(), BATCHES, Map.of(), Map.of("most", 1));
                },
                "POST /api/v1/staff",
                () -> {
                    UUID person = UUID.randomUUID();
                    return new Creation(officeAdmin(), Api.STAFF, colleague(person, "A"), colleague(person, "B"));
                });
    }

    /** A batch that is printed, and what is said of it. */
    private Supplier<Change> batch(String word) {
        return () -> {
            somebodyToWriteTo();
            String batch = Api.as(adviser())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of())
                    .post(BATCHES)
                    .header("Location");
            Api.as(adviser()).post(batch + "/printed").then().statusCode(200);
            return new Change(adviser(), batch, batch + word, null);
        };
    }

    private void somebodyToWriteTo() {
        World.Agreement agreement = world.anAgreement(STUTTGART, "de");
        Map<String, String> letter =
                Map.of("channel", "LETTER", "address", "Ana Muster\nWeg 1", "calledSafeOn", "2026-05-04");
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(letter)).then().statusCode(200);
        LocalDate due = LocalDate.of(2026, 6, 12);
        world.aStep(agreement, "CLIENT", due);
        clock.set(due.minusDays(7), LocalTime.NOON);
        sending.bundleDue();
    }

    /** An escalation, a token of whoever has it, and a colleague. */
    private record Waiting(String path, String token, UUID colleague) {}

    private Waiting somethingThatWaits() {
        Tenant office = new Tenant("stuttgart", "w-" + UUID.randomUUID());
        UUID person = UUID.randomUUID();
        UUID colleague = UUID.randomUUID();
        for (UUID each : List.of(person, colleague)) {
            Api.enter(office, each, "ADVISER", "A", "a@example.org").then().statusCode(201);
        }
        LocalDate due = LocalDate.of(2026, 6, 12);
        World.Agreement agreement = world.anAgreement(office, "ar-Arab");
        world.assign(agreement, person, 1);
        world.aStep(agreement, "CLIENT", due);
        clock.set(due.minusDays(7), LocalTime.NOON);
        sending.bundleDue();
        clock.set(due.minusDays(3), LocalTime.NOON);
        escalating.lookAt(office);
        String token = Tokens.adviser(office.authority(), office.office())
                .subject(person)
                .sign();
        String id = Api.as(token).get("/api/v1/escalations").path("items[0].id");
        return new Waiting("/api/v1/escalations/" + id, token, colleague);
    }

    private UUID somebodyToCall() {
        LocalDate due = LocalDate.of(2026, 6, 12);
        World.Agreement agreement = world.anAgreement(STUTTGART, "ar-Arab");
        world.aStep(agreement, "CLIENT", due);
        clock.set(due.minusDays(7), LocalTime.NOON);
        sending.bundleDue();
        return agreement.caseId();
    }

    @Override
    protected Map<String, String> withoutVersion() {
        String replaces =
                "makes a new address and ends the one before; only its hash is kept, so that no repetition could"
                        + " answer it again, and nobody reads a version of it";
        String revokes = "ends whatever address there is; twice is as once";
        return Map.of(
                "POST /api/v1/contacts/{caseId}/stopped",
                "death or danger waits for no version; stopped twice is stopped once",
                "POST /api/v1/letter-batches/{id}/printed",
                "looks at each letter again, so that it prints what counts now; printed twice is two papers, and a batch is"
                        + " posted at the version of the last",
                "POST /api/v1/carrier-escalations/{id}/acknowledged",
                "there is nothing in it to be read at a version; whoever of the carrier saw it first has seen it",
                "POST /api/v1/cases/{caseId}/calendar-feed",
                replaces,
                "DELETE /api/v1/cases/{caseId}/calendar-feed",
                revokes,
                "POST /api/v1/me/calendar-feed",
                replaces,
                "DELETE /api/v1/me/calendar-feed",
                revokes,
                "POST /api/v1/me/messages/{id}/read",
                "the first time counts; twice is as once",
                "POST /leave/{secret}",
                "takes back one channel for whoever has the address; twice is as once");
    }

    private String contact() {
        UUID caseId = world.anAgreement(STUTTGART, "ar-Arab").caseId();
        Api.callSafe(STUTTGART, caseId, "ar-Arab", "someone@example.org");
        return "/api/v1/contacts/" + caseId;
    }

    private static Map<String, Object> colleague(UUID person, String name) {
        return Map.of("person", person, "function", "ADVISER", "name", name, "mail", "a@example.org");
    }

    private static String colleague() {
        return Api.enter(STUTTGART, UUID.randomUUID(), "ADVISER", "A", "a@example.org")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String officeAdmin() {
        return Tokens.of("office-admin")
                .authority(STUTTGART.authority())
                .office(STUTTGART.office())
                .carrier("carrier-a")
                .sign();
    }

    private static String adviser() {
        return Tokens.adviser(STUTTGART.authority(), STUTTGART.office()).sign();
    }
}
