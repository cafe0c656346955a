package de.zusage.notification;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessContract;
import de.zusage.kit.testing.Thing;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.escalation.Escalating;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@Tag("landing")
class AccessTest extends AccessContract {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final LocalDate WEEK_BEFORE = DUE.minusDays(7);
    private static final LocalDate RAISED = DUE.minusDays(3);
    private static final String CARRIER = "carrier-a";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    Escalating escalating;

    /** What an office has that nobody was given yet: sending looks after all offices, so one round makes all kinds. */
    private final Map<Tenant, Map<String, Thing>> left = new HashMap<>();

    @Override
    protected String consumer() {
        return "zusage.plan";
    }

    @Override
    protected Map<String, String> fixed() {
        return Map.of("occasion", "REVIEW", "date", "2026-06-12");
    }

    @Override
    protected Map<String, String> bodies() {
        return Map.of("POST /api/v1/calls", "{\"caseId\":\"\",\"outcome\":\"NOT_REACHED\"}");
    }

    @Override
    protected Map<String, String> staffTold() {
        return Map.of(
                "access-log.subject", AUDITED,
                "colleagues.person", "to hand an escalation on",
                "escalations.holder", "with whom one thing lies, told to who has it",
                "escalations.person", "who had that thing before",
                "escalations.subjectId", "the thing, no person",
                "staff.person", "who is told things, and nothing of the work",
                "texts.subject", "the first line of a mail");
    }

    @Override
    protected Map<String, Function<Tenant, Thing>> things() {
        Map<String, Function<Tenant, Thing>> all = new HashMap<>();
        Stream.of(
                        "case",
                        "stopped-case",
                        "callable",
                        "call",
                        "inbox",
                        "own-case",
                        "batch",
                        "staff",
                        "escalation",
                        "carrier-escalation")
                .forEach(kind -> all.put(kind, tenant -> one(kind, tenant)));
        return all;
    }

    @Override
    protected Map<String, BiConsumer<Thing, String>> words() {
        return Map.of("case", (thing, word) -> {
            String adviser =
                    Objects.requireNonNull(thing.holders().get("adviser")).get().sign();
            Api.as(adviser)
                    .header("If-Match", Api.as(adviser).get(thing.readAt()).header("ETag"))
                    .body(Map.of("language", "de", "channels", List.of(Api.mail(word + "@example.org"))))
                    .put(thing.readAt())
                    .then()
                    .statusCode(200);
        });
    }

    @Override
    protected Map<String, String> idsTold() {
        return Map.of(
                "auditor: GET /api/v1/access-log", ACCESSED,
                "operator: GET /api/v1/operations/parked-streams", PARKED);
    }

    private Thing one(String kind, Tenant tenant) {
        Map<String, Thing> present = left.computeIfAbsent(tenant, key -> new HashMap<>());
        if (!present.containsKey(kind)) {
            present.putAll(new Everything(tenant).made());
        }
        Thing thing = present.remove(kind);
        if (thing == null) {
            throw new AssertionError("Nothing makes a " + kind);
        }
        return thing;
    }

    /** One of each kind at an office. */
    private final class Everything {
        private final Tenant tenant;
        private final UUID adviser = UUID.randomUUID();
        private final UUID deputy = UUID.randomUUID();
        private final UUID client = UUID.randomUUID();

        Everything(Tenant tenant) {
            this.tenant = tenant;
        }

        Map<String, Thing> made() {
            clock.set(MAY, LocalTime.NOON);
            String staff = Api.enter(tenant, adviser, "ADVISER", "A", "a@example.org")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            Agreement reached = aCase(adviser, List.of(Api.mail("someone@example.org")));
            Agreement stopped = aCase(adviser, List.of(Api.mail("other@example.org")));
            Agreement read = aCase(adviser, List.of(Map.of("channel", "INBOX", "calledSafeOn", "2026-05-04")));
            Agreement unreached = aCase(adviser, List.of());
            Agreement called = aCase(adviser, List.of());
            Agreement nobodys = aCase(UUID.randomUUID(), List.of());
            world.login(read, client);
            List.of(reached, read, unreached, called, nobodys).forEach(of -> world.aStep(of, "CLIENT", DUE));
            Api.as(adviser().sign())
                    .post("/api/v1/contacts/" + stopped.caseId() + "/stopped")
                    .then()
                    .statusCode(200);
            clock.set(WEEK_BEFORE, LocalTime.NOON);
            sending.sendDue();
            Map<String, Thing> all = new HashMap<>();
            all.put("staff", staff(staff));
            all.put("case", reached(reached));
            all.put("stopped-case", ofCase(stopped, Map.of()));
            all.put("callable", ofCase(unreached, Map.of()));
            all.put("call", call(called));
            all.put("batch", batch());
            all.put("inbox", inbox());
            all.put("own-case", ownCase(read));
            clock.set(RAISED, LocalTime.NOON);
            escalating.lookAt(tenant);
            all.put("escalation", escalation());
            all.put("carrier-escalation", atCarrier());
            return all;
        }

        private Agreement aCase(UUID whose, List<Map<String, String>> safe) {
            Agreement agreement = world.anAgreement(tenant, "de", whose);
            world.deputise(agreement, UUID.randomUUID(), deputy, MAY, DUE);
            if (!safe.isEmpty()) {
                Response tag = Api.as(adviser().sign()).get("/api/v1/contacts/" + agreement.caseId());
                Api.as(adviser().sign())
                        .header("If-Match", tag.header("ETag"))
                        .body(Map.of("language", "de", "channels", safe))
                        .put("/api/v1/contacts/" + agreement.caseId())
                        .then()
                        .statusCode(200);
            }
            return agreement;
        }

        private Tokens adviser() {
            return Tokens.adviser(tenant.authority(), tenant.office()).subject(adviser);
        }

        private Map<String, Supplier<Tokens>> advisers() {
            Map<String, Supplier<Tokens>> advisers = new LinkedHashMap<>();
            advisers.put("adviser", this::adviser);
            advisers.put(
                    "adviser as deputy",
                    () -> Tokens.adviser(tenant.authority(), tenant.office()).subject(deputy));
            return advisers;
        }

        private Thing ofCase(Agreement agreement, Map<String, String> ids) {
            Map<String, String> all = new HashMap<>(ids);
            all.put("caseId", agreement.caseId().toString());
            return new Thing(tenant, all, advisers(), "/api/v1/contacts/" + agreement.caseId());
        }

        private Thing reached(Agreement agreement) {
            String path = "/api/v1/cases/" + agreement.caseId();
            String reminder = Api.as(adviser().sign()).get(path + "/reminders").path("items[0].id");
            String message = Api.as(adviser().sign()).get(path + "/messages").path("items[0].id");
            return ofCase(agreement, Map.of("id", reminder, "messageId", message));
        }

        private Thing call(Agreement agreement) {
            String id = Api.as(adviser().sign())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("caseId", agreement.caseId(), "outcome", "NOT_REACHED"))
                    .post("/api/v1/calls")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            return new Thing(tenant, Map.of("id", id), Map.of("adviser", this::adviser), null);
        }

        /** Written past the letters: not every office here has a sender's address to print. */
        private Thing batch() {
            UUID id = UUID.randomUUID();
            try (var owner = LocalDatabase.asOwner();
                    var insert =
                            owner.prepareStatement("insert into letter_batch (id, authority, office, version, state,"
                                    + " made_at) values (?, ?, ?, 0, 'OPEN', now())")) {
                insert.setObject(1, id);
                insert.setString(2, tenant.authority());
                insert.setString(3, tenant.office());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return new Thing(
                    tenant,
                    Map.of("id", id.toString()),
                    Map.of("adviser", this::adviser),
                    "/api/v1/letter-batches/" + id);
        }

        private Thing ownCase(Agreement agreement) {
            Map<String, Supplier<Tokens>> holders = new LinkedHashMap<>(advisers());
            holders.put("client", this::client);
            Thing ofOffice = ofCase(agreement, Map.of());
            return new Thing(tenant, ofOffice.ids(), holders, ofOffice.readAt());
        }

        private Tokens client() {
            return Tokens.of("client")
                    .authority(tenant.authority())
                    .office(tenant.office())
                    .subject(client);
        }

        private Thing inbox() {
            Supplier<Tokens> login = this::client;
            String id = Api.as(login.get().sign()).get("/api/v1/me/messages").path("items[0].id");
            return new Thing(tenant, Map.of("id", id), Map.of("client", login), null);
        }

        private Thing staff(String id) {
            Supplier<Tokens> admin = () -> Tokens.of("office-admin")
                    .authority(tenant.authority())
                    .office(tenant.office())
                    .carrier(CARRIER);
            return new Thing(tenant, Map.of("id", id), Map.of("office-admin", admin), "/api/v1/staff/" + id);
        }

        private Thing escalation() {
            String id = Api.as(adviser().sign()).get("/api/v1/escalations").path("items[0].id");
            Map<String, Supplier<Tokens>> holders = new LinkedHashMap<>();
            holders.put("adviser", this::adviser);
            holders.put("office-lead", () -> adviser().claim("roles", List.of("office-lead")));
            return new Thing(tenant, Map.of("id", id), holders, "/api/v1/escalations/" + id);
        }

        /** The last one that came to the carrier, which is told of all its offices in one list. */
        private Thing atCarrier() {
            Supplier<Tokens> lead = () -> Tokens.of("carrier-lead").carrier(CARRIER);
            String id = Api.as(lead.get().sign())
                    .get("/api/v1/carrier-escalations?limit=100")
                    .path("items.findAll { it.office == '" + tenant.office() + "' }[-1].id");
            return new Thing(tenant, Map.of("id", id), Map.of("carrier-lead", lead), null);
        }
    }
}
