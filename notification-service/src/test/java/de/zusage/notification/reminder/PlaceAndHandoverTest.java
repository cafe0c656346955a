package de.zusage.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is new and what waits: a place for a client, a client for an office. */
@QuarkusTest
class PlaceAndHandoverTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final String PLACE_IN_GERMAN = "Ein Platz von der Warteliste";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final Tenant office = new Tenant("freiburg", "f-" + UUID.randomUUID());
    private final String client = UUID.randomUUID() + "@example.org";
    private final String team = UUID.randomUUID() + "@office.example";
    private Agreement agreement;

    @BeforeEach
    void anOfficeWithAClient() {
        clock.set(MONDAY, LocalTime.NOON);
        agreement = world.anAgreement(office, "en");
        Api.callSafe(office, agreement.caseId(), "en", client);
        Api.officeAdmin(office)
                .header("If-Match", "\"0\"")
                .body(Map.of("mail", team))
                .put(Api.OFFICE_CONTACT)
                .then()
                .statusCode(200);
    }

    @Test
    void bothSidesHearOfAFreePlaceAtOnce() {
        world.placeFree(agreement, MONDAY);
        sending.sendDue();
        assertThat(texts(client)).singleElement().asString().contains("were waiting for is free");
        assertThat(texts(team)).singleElement().asString().contains(PLACE_IN_GERMAN);
        assertThat(states()).containsExactly("CLIENT 2026-05-04 SENT", "OFFICE 2026-05-04 SENT");
    }

    @Test
    void aPlaceOfTheWeekendIsAnnouncedOnMonday() {
        LocalDate saturday = MONDAY.plusDays(5);
        clock.set(saturday, LocalTime.NOON);
        world.placeFree(agreement, saturday);
        sending.sendDue();
        assertThat(texts(client)).isEmpty();
        clock.set(saturday.plusDays(2), LocalTime.of(8, 0));
        sending.sendDue();
        assertThat(texts(client)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "cancelled", "offer-lost"})
    void aPlaceThatIsGoneIsNotAnnounced(String how) {
        clock.set(MONDAY, LocalTime.of(21, 0));
        UUID booking = world.placeFree(agreement, MONDAY);
        world.bookingIs(agreement, booking, how);
        clock.set(MONDAY.plusDays(1), LocalTime.NOON);
        sending.sendDue();
        assertThat(texts(client)).isEmpty();
        assertThat(texts(team)).isEmpty();
        assertThat(states())
                .containsExactly("CLIENT 2026-05-04 DROPPED PLACE_GONE", "OFFICE 2026-05-04 DROPPED PLACE_GONE");
    }

    @Test
    void aPlaceThatTheClientHasIsFreeNoMore() {
        clock.set(MONDAY, LocalTime.of(21, 0));
        UUID booking = world.placeFree(agreement, MONDAY);
        world.bookingIs(agreement, booking, "confirmed");
        clock.set(MONDAY.plusDays(1), LocalTime.NOON);
        sending.sendDue();
        assertThat(texts(client)).isEmpty();
        assertThat(states()).containsExactly("CLIENT 2026-05-04 DROPPED DONE", "OFFICE 2026-05-04 DROPPED DONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "ended", "completed"})
    void neitherAPauseNorTheEndOfTheAgreementTakesAPlaceAway(String what) {
        clock.set(MONDAY, LocalTime.of(21, 0));
        world.placeFree(agreement, MONDAY);
        world.agreementIs(agreement, what);
        clock.set(MONDAY.plusDays(1), LocalTime.NOON);
        sending.sendDue();
        assertThat(texts(client)).hasSize(1);
    }

    @Test
    void anOfficeThatIsAskedIsRemindedUntilItHasAnswered() {
        UUID transfer = world.transferProposed(office, MONDAY.plusDays(28));
        sending.sendDue();
        assertThat(texts(team)).singleElement().asString().contains("Übergabe", "1. Juni 2026", transfer.toString());
        LocalDate fridayBeforeWhitMonday = MONDAY.plusDays(18);
        clock.set(fridayBeforeWhitMonday, LocalTime.NOON);
        sending.sendDue();
        assertThat(texts(team)).hasSize(2);
        world.transferClosed(office, transfer, "REJECTED");
        clock.set(MONDAY.plusDays(25), LocalTime.NOON);
        sending.sendDue();
        assertThat(texts(team)).hasSize(2);
    }

    private List<String> states() {
        return Api.reminders(office, agreement.caseId(), 0);
    }

    private static List<String> texts(String mailbox) {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(mailbox))
                .map(Mail::text)
                .toList();
    }
}
