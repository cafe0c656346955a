package de.zusage.notification;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is not yours does not exist: the same answer as for an id that nobody has. */
@QuarkusTest
class TenantWallTest {

    private static final List<BiFunction<String, UUID, Response>> OPERATIONS = List.of(
            (token, id) -> Api.as(token).get(Api.CONTACT, id),
            (token, id) -> Api.as(token)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("language", "de", "channels", List.of()))
                    .put(Api.CONTACT, id),
            (token, id) -> Api.as(token).header("If-Match", "\"1\"").delete(Api.CONTACT, id),
            (token, id) -> Api.as(token).get(Api.REMINDERS, id),
            (token, id) -> Api.as(token).header("If-Match", "\"1\"").post(Api.CONFIRMED, id),
            (token, id) -> Api.as(token).header("If-Match", "\"1\"").post(Api.STOPPED, id),
            (token, id) -> Api.as(token).header("If-Match", "\"1\"").delete(Api.STOPPED, id),
            (token, id) -> Api.as(token).get(Api.REMINDERS + "/preview?days=90", id),
            (token, id) -> Api.as(token).get(Api.MESSAGES, id),
            (token, id) -> Api.as(token).body(Map.of()).post(Api.CALENDAR_FEED, id),
            (token, id) -> Api.as(token).delete(Api.CALENDAR_FEED, id));

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Test
    void strangersGetTheAnswerOfAnUnknownId() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        UUID caseId = world.anAgreement(STUTTGART, "de").caseId();
        Api.callSafe(STUTTGART, caseId, "de", "a@example.org");
        String own = token("adviser", STUTTGART);
        OPERATIONS.forEach(operation -> {
            Response unknown = operation.apply(own, UUID.randomUUID());
            assertThat(unknown.statusCode()).isEqualTo(404);
            strangers("adviser").forEach((who, token) -> {
                Response answer = operation.apply(token, caseId);
                assertThat(answer.statusCode()).as(who).isEqualTo(404);
                assertThat(answer.asString()).as(who).isEqualTo(unknown.asString());
                assertThat(names(answer)).as(who).isEqualTo(names(unknown));
            });
        });
        assertThat(OPERATIONS.get(0).apply(own, caseId).path("channels").toString())
                .contains("a@example.org");
        assertThat(OPERATIONS.get(3).apply(own, caseId).statusCode()).isEqualTo(200);
    }

    /** Something below an office, whose it is, and what may be done with it. */
    private record Thing(String role, Object id, BiFunction<String, Object, Response> operation) {

        Response by(String token) {
            return operation.apply(token, id);
        }

        Response ofNobody(String token) {
            return operation.apply(token, UUID.randomUUID());
        }
    }

    @Test
    void whatLiesBelowAnOfficeIsAsUnknownToStrangers() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        things().forEach(thing -> {
            String own = token(thing.role(), STUTTGART);
            Response unknown = thing.ofNobody(own);
            assertThat(unknown.statusCode()).isEqualTo(404);
            strangers(thing.role()).forEach((who, token) -> {
                Response answer = thing.by(token);
                assertThat(answer.statusCode()).as(who).isEqualTo(404);
                assertThat(answer.asString()).as(who).isEqualTo(unknown.asString());
                assertThat(names(answer)).as(who).isEqualTo(names(unknown));
            });
            assertThat(thing.by(own).statusCode()).as("it is there").isNotEqualTo(404);
        });
    }

    private Stream<Thing> things() {
        LocalDate due = LocalDate.of(2026, 5, 8);
        UUID caseId = world.anAgreement(STUTTGART, "de").caseId();
        Api.callSafe(STUTTGART, caseId, "de", "a@example.org");
        world.aStep(new World.Agreement(STUTTGART, caseId, UUID.randomUUID()), "CLIENT", due);
        UUID posted = world.anAgreement(STUTTGART, "de").caseId();
        Map<String, String> letter = Map.of(
                "channel", "LETTER", "address", "Ana Muster\nWeg 5\n70173 Stuttgart", "calledSafeOn", "2026-05-04");
        Api.declare(STUTTGART, posted, "de", List.of(letter)).then().statusCode(200);
        world.aStep(new World.Agreement(STUTTGART, posted, UUID.randomUUID()), "CLIENT", due);
        UUID unreached = world.anAgreement(STUTTGART, "de").caseId();
        world.aStep(new World.Agreement(STUTTGART, unreached, UUID.randomUUID()), "CLIENT", due);
        sending.sendDue();
        String reminder = Api.adviser(STUTTGART).get(Api.REMINDERS, caseId).path("items[0].id");
        String message = Api.adviser(STUTTGART).get(Api.MESSAGES, caseId).path("items[0].id");
        String call = create("adviser", "/api/v1/calls", Map.of("caseId", unreached, "outcome", "NOT_REACHED"));
        String batch = create("adviser", "/api/v1/letter-batches", Map.of());
        Map<String, Object> words = Map.of("function", "ADVISER", "name", "A", "mail", "a@example.org");
        Map<String, Object> colleague = new HashMap<>(words);
        colleague.put("person", UUID.randomUUID());
        String staff = create("office-admin", Api.STAFF, colleague);
        return Stream.of(
                new Thing("adviser", reminder, (token, id) -> Api.as(token).get(Api.REMINDERS + "/{id}", caseId, id)),
                new Thing("adviser", message, (token, id) -> Api.as(token).get(Api.MESSAGES + "/{id}", caseId, id)),
                new Thing("adviser", call, (token, id) -> Api.as(token).get("/api/v1/calls/{id}", id)),
                new Thing("adviser", batch, (token, id) -> Api.as(token).get("/api/v1/letter-batches/{id}", id)),
                new Thing(
                        "adviser", batch, (token, id) -> Api.as(token).post("/api/v1/letter-batches/{id}/printed", id)),
                new Thing(
                        "adviser",
                        batch,
                        (token, id) -> Api.as(token)
                                .header("If-Match", "\"0\"")
                                .post("/api/v1/letter-batches/{id}/posted", id)),
                new Thing(
                        "adviser",
                        batch,
                        (token, id) -> Api.as(token)
                                .header("If-Match", "\"0\"")
                                .post("/api/v1/letter-batches/{id}/cancelled", id)),
                new Thing("office-admin", staff, (token, id) -> Api.as(token).get(Api.STAFF + "/{id}", id)),
                new Thing(
                        "office-admin",
                        staff,
                        (token, id) -> Api.as(token)
                                .header("If-Match", "\"7\"")
                                .body(words)
                                .put(Api.STAFF + "/{id}", id)),
                new Thing(
                        "office-admin",
                        staff,
                        (token, id) -> Api.as(token).header("If-Match", "\"7\"").delete(Api.STAFF + "/{id}", id)));
    }

    private static String create(String role, String path, Map<String, ?> body) {
        return Api.as(token(role, STUTTGART))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aTokenWithoutOfficeOrWithTwoWorksOnNothing() {
        String without = Tokens.of("office-admin").authority("stuttgart").sign();
        String two = Tokens.of("office-admin")
                .authority("stuttgart")
                .office(List.of("stuttgart-a", "stuttgart-b"))
                .sign();
        assertThat(Api.as(without).get(Api.OFFICE_CONTACT).statusCode()).isEqualTo(403);
        assertThat(Api.as(two).get(Api.OFFICE_CONTACT).statusCode()).isEqualTo(403);
    }

    private static Map<String, String> strangers(String role) {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("another authority", token(role, new Tenant("leipzig", "leipzig-c")));
        tokens.put("another office of the same city", token(role, new Tenant("stuttgart", "stuttgart-b")));
        tokens.put("the own office's name in another city", token(role, new Tenant("freiburg", "stuttgart-a")));
        Stream.of("adviser", "coordinator", "office-admin", "client", "ministry", "operator")
                .filter(other -> !other.equals(role))
                .forEach(other -> tokens.put(other, token(other, STUTTGART)));
        return tokens;
    }

    private static String token(String role, Tenant tenant) {
        return Tokens.of(role)
                .authority(tenant.authority())
                .office(tenant.office())
                .carrier("carrier-a")
                .sign();
    }

    private static List<String> names(Response answer) {
        return answer.headers().stream()
                .map(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                .filter(name -> !name.equals("x-request-id"))
                .sorted()
                .toList();
    }
}
