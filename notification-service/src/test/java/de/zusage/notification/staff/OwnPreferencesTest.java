package de.zusage.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody of the staff wishes for himself or herself. */
@QuarkusTest
class OwnPreferencesTest {

    private final Tenant office = new Tenant("freiburg", "f-" + UUID.randomUUID());
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void onTheStaff() {
        Api.enter(office, person, "ADVISER", "A", "a@example.org").then().statusCode(201);
    }

    @Test
    void areOnlyOfWhoeverIsOnTheStaff() {
        UUID stranger = UUID.randomUUID();
        Response refused = Api.prefer(office, stranger, Map.of("mail", "own@example.org"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/not-on-the-staff");
        assertThat(Api.adviser(office, stranger).get(Api.PREFERENCES).<String>path("mail"))
                .isNull();
    }

    @Test
    void areEmptyAtFirstAndReadAsTheyWereWished() {
        Response first = Api.adviser(office, person).get(Api.PREFERENCES);
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(first.<Map<String, ?>>path("leadDays")).isEmpty();
        prefer(Map.of(
                        "mail",
                        "own@example.org",
                        "digestAt",
                        "08:15",
                        "switchedOff",
                        List.of("OFFER_OPEN"),
                        "leadDays",
                        Map.of("STEP", List.of(3, -3), "REVIEW", List.of(-1))))
                .then()
                .statusCode(200);
        Response read = Api.adviser(office, person).get(Api.PREFERENCES);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.<String>path("mail")).isEqualTo("own@example.org");
        assertThat(read.<String>path("digestAt")).startsWith("08:15");
        assertThat(read.<List<String>>path("switchedOff")).containsExactly("OFFER_OPEN");
        assertThat(read.<List<Integer>>path("leadDays.STEP")).containsExactly(-3, 3);
        assertThat(read.<List<Integer>>path("leadDays.REVIEW")).containsExactly(-1);
        prefer(Map.of()).then().statusCode(200);
        assertThat(Api.adviser(office, person).get(Api.PREFERENCES).<String>path("mail"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"07:45", "20:00", "23:15", "09:10", "09:15:30"})
    void digestComesOnAQuarterOfAnAllowedHour(String time) {
        Response refused = prefer(Map.of("digestAt", time));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/invalid-digest-time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ESCALATION", "CARRIER_ESCALATION", "ADVISER_CHANGED"})
    void nobodySwitchesOffAnEscalationOrWhatIsTheClients(String kind) {
        assertThat(prefer(Map.of("switchedOff", List.of(kind))).statusCode()).isEqualTo(400);
    }

    @Test
    void leadTimesAreSomeAndNotAgesAway() {
        assertThat(prefer(Map.of("leadDays", Map.of("STEP", List.of(-91)))).statusCode())
                .isEqualTo(400);
        assertThat(prefer(Map.of("leadDays", Map.of("STEP", List.of()))).statusCode())
                .isEqualTo(400);
        assertThat(prefer(Map.of("leadDays", Map.of("PLACE", List.of(1)))).statusCode())
                .isEqualTo(400);
        assertThat(prefer(Map.of("leadDays", Map.of("WEDDING", List.of(1)))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void areSaidOnce() {
        for (Map<String, ?> twice : List.of(
                Map.of("switchedOff", List.of("OFFER_OPEN", "OFFER_OPEN")),
                Map.of("leadDays", Map.of("STEP", List.of(3, -3, 3))))) {
            Response refused = prefer(twice);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.<String>path("type")).isEqualTo("/problems/said-twice");
        }
    }

    @Test
    void areOnesOwnAtThatOffice() {
        prefer(Map.of("digestAt", "10:00"));
        assertThat(Api.adviser(office, UUID.randomUUID()).get(Api.PREFERENCES).<String>path("digestAt"))
                .isNull();
        assertThat(Api.adviser(new Tenant("freiburg", "f-other"), person)
                        .get(Api.PREFERENCES)
                        .<String>path("digestAt"))
                .isNull();
        for (String role : List.of("office-admin", "carrier-lead", "client", "coordinator")) {
            String token = Tokens.of(role)
                    .authority(office.authority())
                    .office(office.office())
                    .carrier("carrier-a")
                    .sign();
            assertThat(Api.as(token).get(Api.PREFERENCES).statusCode()).isEqualTo(403);
        }
    }

    private Response prefer(Map<String, ?> wishes) {
        return Api.prefer(office, person, wishes);
    }
}
