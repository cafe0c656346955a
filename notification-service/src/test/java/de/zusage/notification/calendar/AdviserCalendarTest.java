package de.zusage.notification.calendar;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an adviser's own calendar program reads. */
@QuarkusTest
class AdviserCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final UUID person = UUID.randomUUID();

    @Inject
    World world;

    @Inject
    TestClock clock;

    @BeforeEach
    void today() {
        clock.set(TODAY, LocalTime.NOON);
    }

    private Request adviser(String office) {
        return Api.as(Tokens.adviser("stuttgart", office).subject(person).sign());
    }

    private Response entered(String office) {
        return Api.enter(new Tenant("stuttgart", office), person, "ADVISER", "A", person + "@example.org");
    }

    private String address(String office) {
        entered(office);
        return adviser(office)
                .post(Api.OWN_CALENDAR_FEED)
                .then()
                .statusCode(201)
                .extract()
                .path("address");
    }

    private Agreement ownAgreement() {
        Agreement agreement = world.anAgreement(STUTTGART, "tr");
        world.assign(agreement, person, 1);
        return agreement;
    }

    private static List<String> words(String address) {
        return Reading.of(address).entries().stream()
                .map(entry -> entry.value("DTSTART") + " " + entry.value("SUMMARY") + " " + entry.value("DESCRIPTION"))
                .toList();
    }

    @Test
    void showsEveryDayOfTheOwnCasesWithTheReferenceInTheDescriptionAlone() {
        Agreement agreement = ownAgreement();
        world.offered(agreement, JUNE);
        world.aStep(agreement, "CLIENT", JUNE.plusDays(1));
        world.aStep(agreement, "OFFICE", JUNE.plusDays(2));
        world.aReview(agreement, JUNE.plusDays(3));
        Agreement other = world.anAgreement(STUTTGART, "tr");
        world.assign(other, UUID.randomUUID(), 1);
        world.aStep(other, "CLIENT", JUNE);
        String address = address("stuttgart-a");
        String reference = " Vorgang: " + agreement.caseId();
        assertThat(words(address))
                .containsExactly(
                        "20260601 Antwortfrist" + reference,
                        "20260602 Frist" + reference,
                        "20260603 Frist" + reference,
                        "20260604 Gespräch" + reference);
        assertThat(Reading.get(address).asString()).doesNotContainIgnoringCase("zusage");
        assertThat(words(address("stuttgart-b"))).as("of another employment").isEmpty();
        world.restricted(agreement, true);
        assertThat(words(address)).as("nobody works with it").isEmpty();
        world.restricted(agreement, false);
        assertThat(words(address)).hasSize(4);
    }

    @Test
    void showsCasesOfOthersOnTheDaysOfADeputyship() {
        Agreement agreement = world.anAgreement(STUTTGART, "tr");
        world.assign(agreement, UUID.randomUUID(), 1);
        world.aStep(agreement, "CLIENT", JUNE);
        world.deputise(agreement, UUID.randomUUID(), person, TODAY.plusDays(1), TODAY.plusDays(1));
        String address = address("stuttgart-a");
        assertThat(words(address)).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(words(address)).hasSize(1);
        clock.pass(Duration.ofDays(1));
        assertThat(words(address)).isEmpty();
    }

    @Test
    void isGoneWithWhoeverLeavesTheStaff() {
        Response entered = entered("stuttgart-a");
        String address = address("stuttgart-a");
        assertThat(Reading.get(address).statusCode()).isEqualTo(200);
        Api.officeAdmin(STUTTGART)
                .header("If-Match", entered.header("ETag"))
                .delete(Api.STAFF + "/" + entered.path("id"))
                .then()
                .statusCode(204);
        assertThat(Reading.get(address).statusCode()).isEqualTo(404);
        Response refused = adviser("stuttgart-a").post(Api.OWN_CALENDAR_FEED);
        assertThat(refused.statusCode()).as("nothing would end another one").isEqualTo(409);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/not-on-the-staff");
    }

    @Test
    void losesACaseThatIsClosedOrHandedOver() {
        Agreement closed = ownAgreement();
        Agreement handedOver = ownAgreement();
        world.aStep(closed, "CLIENT", JUNE);
        world.aStep(handedOver, "CLIENT", JUNE);
        String address = address("stuttgart-a");
        assertThat(words(address)).hasSize(2);
        world.closeCase(closed);
        assertThat(words(address)).hasSize(1);
        world.assign(handedOver, UUID.randomUUID(), 1);
        assertThat(words(address)).isEmpty();
    }

    @Test
    void cannotBeJoinedWithTheClientsCalendar() {
        Agreement agreement = ownAgreement();
        world.aStep(agreement, "CLIENT", JUNE);
        String client = adviser("stuttgart-a")
                .body(Map.of())
                .post(Api.CALENDAR_FEED, agreement.caseId())
                .path("address");
        assertThat(Reading.of(client).uids())
                .hasSize(1)
                .doesNotContainAnyElementsOf(Reading.of(address("stuttgart-a")).uids());
    }

    @Test
    void isDeadOnceItIsRevokedOrReplaced() {
        String first = address("stuttgart-a");
        String second = address("stuttgart-a");
        assertThat(Reading.get(first).statusCode()).isEqualTo(404);
        assertThat(Reading.get(second).statusCode()).isEqualTo(200);
        adviser("stuttgart-b").delete(Api.OWN_CALENDAR_FEED).then().statusCode(204);
        assertThat(Reading.get(second).statusCode()).isEqualTo(200);
        adviser("stuttgart-a").delete(Api.OWN_CALENDAR_FEED).then().statusCode(204);
        assertThat(Reading.get(second).statusCode()).isEqualTo(404);
    }
}
