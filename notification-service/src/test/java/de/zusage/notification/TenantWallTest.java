package de.zusage.notification;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
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
            (token, id) -> Api.as(token).get(Api.MESSAGES, id),
            (token, id) -> Api.as(token).body(Map.of()).post(Api.CALENDAR_FEED, id),
            (token, id) -> Api.as(token).delete(Api.CALENDAR_FEED, id),
            (token, id) -> Api.as(token).get("/api/v1/letter-batches/{id}", id),
            (token, id) -> Api.as(token).get("/api/v1/letter-batches/{id}/pdf", id),
            (token, id) -> Api.as(token).header("If-Match", "\"0\"").post("/api/v1/letter-batches/{id}/posted", id),
            (token, id) -> Api.as(token).header("If-Match", "\"0\"").post("/api/v1/letter-batches/{id}/cancelled", id));

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Test
    void strangersGetTheAnswerOfAnUnknownId() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        UUID caseId = world.anAgreement(STUTTGART, "de").caseId();
        Api.callSafe(STUTTGART, caseId, "de", "a@example.org");
        String own = Tokens.adviser(STUTTGART.authority(), STUTTGART.office()).sign();
        OPERATIONS.forEach(operation -> {
            Response unknown = operation.apply(own, UUID.randomUUID());
            assertThat(unknown.statusCode()).isEqualTo(404);
            strangers().forEach((who, token) -> {
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

    private static Map<String, String> strangers() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("another authority", adviser(new Tenant("leipzig", "leipzig-c")));
        tokens.put("another office of the same city", adviser(new Tenant("stuttgart", "stuttgart-b")));
        tokens.put("the own office's name in another city", adviser(new Tenant("freiburg", "stuttgart-a")));
        for (String role : List.of("coordinator", "office-admin", "client", "ministry", "operator")) {
            tokens.put(
                    role,
                    Tokens.of(role)
                            .authority("stuttgart")
                            .office("stuttgart-a")
                            .carrier("carrier-a")
                            .sign());
        }
        return tokens;
    }

    private static String adviser(Tenant tenant) {
        return Tokens.adviser(tenant.authority(), tenant.office()).sign();
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                .filter(name -> !name.equals("x-request-id"))
                .sorted()
                .toList();
    }
}
