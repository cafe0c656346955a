package de.zusage.notification.contact;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One switch stops everything that goes to a client. */
@QuarkusTest
class SwitchTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    @BeforeEach
    void aCaseInMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "de");
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
    }

    @Test
    void addressesAreForgottenAndWhatWaitsIsDropped() throws SQLException {
        world.aReview(agreement, DUE);
        assertThat(stop().statusCode()).isEqualTo(200);
        Response contact = contact();
        assertThat(contact.<List<?>>path("channels")).isEmpty();
        assertThat(contact.<String>path("stoppedOn")).isEqualTo("2026-05-04");
        assertThat(contact.<List<String>>path("history.word")).containsExactly("CALLED_SAFE", "STOPPED", "WITHDRAWN");
        assertThat(contact.<List<String>>path("history.source")).containsExactly("ADVISER", "OFFICE", "OFFICE");
        assertThat(keys()).isZero();
        assertThat(Api.reminders(STUTTGART, agreement.caseId()))
                .containsExactly("CLIENT 2026-06-12 DROPPED STOPPED", "OFFICE 2026-06-12 PLANNED");
    }

    @Test
    void anAddressThatCannotBeReadKeepsNothingFromStopping() throws SQLException {
        String tag = Api.tag(STUTTGART, agreement.caseId());
        try (var owner = LocalDatabase.asOwner();
                var spoil =
                        owner.prepareStatement("update contact_channel set address = '\\x00' where contact_id = ?")) {
            spoil.setObject(1, agreement.caseId());
            assertThat(spoil.executeUpdate()).isEqualTo(1);
        }
        assertThat(keys()).isEqualTo(1);
        Api.adviser(STUTTGART)
                .header("If-Match", tag)
                .delete(Api.CONTACT, agreement.caseId())
                .then()
                .statusCode(204);
        assertThat(keys()).isZero();
        assertThat(contact().<List<?>>path("channels")).isEmpty();
    }

    @Test
    void whatIsMadeOrHeldBySomebodyIsNotSentAndNothingNewIs() {
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.bundleDue();
        stop();
        world.aStep(agreement, "CLIENT", DUE);
        sending.sendDue();
        assertThat(mails()).isZero();
        assertThat(Api.reminders(STUTTGART, agreement.caseId()))
                .containsExactly("CLIENT 2026-06-12 DROPPED STOPPED", "CLIENT 2026-06-12 DROPPED STOPPED");
    }

    @Test
    void nobodyIsToCallAndTheCalendarEnds() {
        world.assign(agreement, Api.ADVISER, 1);
        Api.withdraw(STUTTGART, agreement.caseId());
        String calendar = Api.adviser(STUTTGART)
                .body(Map.of())
                .post(Api.CALENDAR_FEED, agreement.caseId())
                .path("address");
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.sendDue();
        assertThat(toCall()).contains(agreement.caseId().toString());
        stop();
        assertThat(toCall()).doesNotContain(agreement.caseId().toString());
        assertThat(given().get(URI.create(calendar).getPath()).statusCode()).isEqualTo(404);
        Response refused = Api.adviser(STUTTGART).body(Map.of()).post(Api.CALENDAR_FEED, agreement.caseId());
        assertThat(refused.<String>path("type")).isEqualTo("/problems/contact-stopped");
    }

    @Test
    void nothingIsSafeUntilTheClientAsksForIt() {
        stop();
        Response refused = Api.declare(STUTTGART, agreement.caseId(), "de", List.of(Api.mail(address)));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/contact-stopped");
        assertThat(goOn().<String>path("stoppedOn")).isNull();
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        assertThat(contact().<List<String>>path("history.word"))
                .containsExactly("CALLED_SAFE", "STOPPED", "WITHDRAWN", "GOES_ON", "CALLED_SAFE");
    }

    @Test
    void afterItWhatIsStillToComeIsSaidAndWhatHasPassedIsNot() {
        world.aStep(agreement, "CLIENT", DUE);
        stop();
        clock.set(DUE.minusDays(3), LocalTime.NOON);
        goOn();
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        sending.sendDue();
        assertThat(mails()).isEqualTo(1);
        stop();
        clock.set(DUE.plusDays(3), LocalTime.NOON);
        goOn();
        Api.callSafe(STUTTGART, agreement.caseId(), "de", address);
        sending.sendDue();
        assertThat(Api.reminders(STUTTGART, agreement.caseId(), 0))
                .containsExactly("CLIENT 2026-06-12 DROPPED DATE_PASSED");
    }

    @Test
    void twiceIsAsOnce() {
        stop();
        assertThat(stop().statusCode()).isEqualTo(200);
        assertThat(contact().<List<?>>path("history")).hasSize(3);
        goOn();
        assertThat(goOn().statusCode()).isEqualTo(200);
        assertThat(contact().<List<?>>path("history")).hasSize(4);
    }

    @Test
    void whoeverKnowsOfDangerStopsAndOnlyWhoAnswersForTheCaseLetsItGoOn() {
        world.assign(agreement, UUID.randomUUID(), 1);
        assertThat(stop().<String>path("stoppedOn")).isEqualTo("2026-05-04");
        assertThat(goOn().<String>path("type")).isEqualTo("/problems/case-of-another-adviser");
    }

    @Test
    void theLeadOfTheOfficeNeedsNoVersionAndNobodyElsesOfficeDoes() {
        for (Tenant foreign : List.of(new Tenant("stuttgart", "stuttgart-b"), new Tenant("freiburg", "stuttgart-a"))) {
            assertThat(stopAsLead(foreign).statusCode()).isEqualTo(404);
        }
        Response stopped = stopAsLead(STUTTGART);
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.<Map<String, Object>>path(""))
                .as("a lead may not read the contact")
                .isEqualTo(Map.of("caseId", agreement.caseId().toString(), "stoppedOn", "2026-05-04"));
        assertThat(contact().<List<?>>path("channels")).isEmpty();
    }

    private Response stopAsLead(Tenant of) {
        return Api.as(Tokens.of("office-lead")
                        .authority(of.authority())
                        .office(of.office())
                        .carrier("carrier-a")
                        .sign())
                .post(Api.STOPPED, agreement.caseId());
    }

    private Response stop() {
        return Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .post(Api.STOPPED, agreement.caseId());
    }

    private Response goOn() {
        return Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .delete(Api.STOPPED, agreement.caseId());
    }

    private Response contact() {
        return Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId());
    }

    private static String toCall() {
        return Api.adviser(STUTTGART).get("/api/v1/calls?limit=100").asString();
    }

    private long mails() {
        return SmtpInbox.current().messages().stream()
                .map(Mail::to)
                .filter(to -> to.contains(address))
                .count();
    }

    private int keys() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select count(*) from person_key where id = ?")) {
            query.setObject(1, agreement.caseId());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
