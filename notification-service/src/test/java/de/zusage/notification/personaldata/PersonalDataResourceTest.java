package de.zusage.notification.personaldata;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service holds about a client, told to the client and to nobody of another office. */
@QuarkusTest
class PersonalDataResourceTest {
    private final UUID login = UUID.randomUUID();

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Test
    void theClientIsToldEverythingAndNobodyOfTheOfficeIsNamed() {
        Agreement agreement = anAgreement();
        Response told = Api.as(client(login)).get(path(agreement));
        assertThat(told.statusCode()).isEqualTo(200);
        Map<String, List<Map<String, Object>>> holdings = told.path("holdings");
        for (String table : List.of(
                "knownClient",
                "knownAdviser",
                "contact",
                "contactChannel",
                "channelHistory",
                "calendarFeed",
                "knownDate",
                "reminder",
                "accessLog")) {
            assertThat(holdings.get(table)).as(table).isNotEmpty();
        }
        assertThat(told.<String>path("holdings.contactChannel[0].address")).isEqualTo("shirin@example.org");
        assertThat(told.<String>path("holdings.calendarFeed[0].title")).isEqualTo("مواعيد");
        assertThat(told.asString()).doesNotContain(Api.ADVISER.toString());
        assertThat(Api.as(client(login))
                        .accept("text/html")
                        .get(path(agreement))
                        .asString())
                .contains("<bdi>مواعيد</bdi>", "<bdi>12. Juni 2026</bdi>", "Sichere Wege")
                .doesNotContain("<script", Api.ADVISER.toString());
    }

    @Test
    void theClientSeesWhichRoleReadTheFileAndNotWho() {
        Agreement agreement = anAgreement();
        Response seen = Api.as(client(login)).get("/api/v1/cases/" + agreement.caseId() + "/access");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.<List<String>>path("items.kind")).contains("access", "contact");
        assertThat(seen.<List<Boolean>>path("items.read")).contains(true, false);
        assertThat(seen.asString()).doesNotContain(Api.ADVISER.toString());
        assertThat(Api.as(client(UUID.randomUUID()))
                        .get("/api/v1/cases/" + agreement.caseId() + "/access")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void forOthersThereIsNone() {
        Agreement agreement = anAgreement();
        Response none = Api.adviser(STUTTGART).get("/api/v1/cases/" + UUID.randomUUID() + "/personal-data");
        assertThat(none.statusCode()).isEqualTo(404);
        for (Response answer : List.of(
                Api.adviser(new Tenant("stuttgart", "stuttgart-b")).get(path(agreement)),
                Api.as(client(UUID.randomUUID())).get(path(agreement)))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(none.asString());
        }
    }

    private Agreement anAgreement() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        Agreement agreement = world.anAgreement(STUTTGART, "ar-Arab", Api.ADVISER);
        world.login(agreement, login);
        world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 12));
        Api.callSafe(STUTTGART, agreement.caseId(), "ar-Arab", "shirin@example.org");
        assertThat(Api.adviser(STUTTGART)
                        .body(Map.of("title", "مواعيد"))
                        .post(Api.CALENDAR_FEED, agreement.caseId())
                        .statusCode())
                .isIn(200, 201);
        return agreement;
    }

    private static String client(UUID login) {
        return Tokens.of("client")
                .authority("stuttgart")
                .office("stuttgart-a")
                .subject(login)
                .sign();
    }

    private static String path(Agreement agreement) {
        return "/api/v1/cases/" + agreement.caseId() + "/personal-data";
    }
}
