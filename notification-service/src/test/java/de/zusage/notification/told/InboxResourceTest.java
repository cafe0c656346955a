package de.zusage.notification.told;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.SmtpInbox;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients read what was sent to their inbox behind their own login, and nobody else does. */
@QuarkusTest
class InboxResourceTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final String INBOX = "/api/v1/me/messages";
    private static final Map<String, String> TO_INBOX = Map.of("channel", "INBOX", "calledSafeOn", "2026-05-04");

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final UUID login = UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    @BeforeEach
    void aCaseInMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "ar-Arab");
    }

    @Test
    void aMessageLiesInTheInboxInTheClientsLanguage() {
        safe(List.of(TO_INBOX));
        world.login(agreement, login);
        weekBefore();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT");
        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message)
                    .containsEntry("lang", "ar-Arab")
                    .containsEntry("direction", "rtl")
                    .containsEntry("sentAt", "2026-06-05T10:00:00Z")
                    .doesNotContainKey("readAt");
            assertThat(String.valueOf(message.get("text"))).contains("خططتم").doesNotContain("http");
        });
        world.speaks(agreement, "de");
        assertThat(messages())
                .singleElement()
                .satisfies(message ->
                        assertThat(message).containsEntry("lang", "de-Latn").containsEntry("direction", "ltr"));
    }

    @Test
    void anInboxHasNoAddressAndTheOthersHaveOne() {
        safe(List.of(TO_INBOX));
        List<Map<String, Object>> shown =
                Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId()).path("channels");
        assertThat(shown)
                .singleElement()
                .satisfies(channel ->
                        assertThat(channel).containsEntry("channel", "INBOX").doesNotContainKey("address"));
        for (Map<String, String> wrong : List.of(
                Map.of("channel", "INBOX", "address", "x", "calledSafeOn", "2026-05-04"),
                Map.of("channel", "MAIL", "calledSafeOn", "2026-05-04"))) {
            Response refused = Api.declare(STUTTGART, agreement.caseId(), "de", List.of(wrong));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.<String>path("type")).isEqualTo("/problems/invalid-address");
        }
    }

    @Test
    void theFirstReadingCountsAndStandsInTheHistory() {
        safe(List.of(TO_INBOX));
        world.login(agreement, login);
        weekBefore();
        String id = firstId();
        assertThat(unread()).isEqualTo(1);
        clock.pass(Duration.ofHours(1));
        assertThat(read(id).<String>path("readAt")).isEqualTo("2026-06-05T11:00:00Z");
        clock.pass(Duration.ofHours(1));
        assertThat(read(id).<String>path("readAt")).isEqualTo("2026-06-05T11:00:00Z");
        assertThat(unread()).isZero();
        assertThat(messages().get(0)).containsEntry("readAt", "2026-06-05T11:00:00Z");
        String reminder =
                Api.adviser(STUTTGART).get(Api.REMINDERS, agreement.caseId()).path("items.find { it.days == -7 }.id");
        Response story = Api.adviser(STUTTGART).get(Api.REMINDERS + "/{id}", agreement.caseId(), reminder);
        assertThat(story.<List<String>>path("history.what")).containsExactly("PLANNED", "SENDING", "SENT", "READ");
    }

    @Test
    void nobodyElseReadsIt() {
        safe(List.of(TO_INBOX));
        world.login(agreement, login);
        weekBefore();
        String id = firstId();
        Agreement another = world.anAgreement(STUTTGART, "de");
        UUID other = UUID.randomUUID();
        world.login(another, other);
        String unknown = read(UUID.randomUUID().toString()).asString();
        for (Request stranger : List.of(
                client(STUTTGART, other),
                client(STUTTGART, UUID.randomUUID()),
                client(new Tenant("stuttgart", "stuttgart-b"), login),
                client(new Tenant("freiburg", "stuttgart-a"), login))) {
            assertThat(stranger.get(INBOX).<List<?>>path("items")).isEmpty();
            assertThat(stranger.get(INBOX + "/unread").<Integer>path("unread")).isZero();
            Response foreign = stranger.post(INBOX + "/" + id + "/read");
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.asString()).isEqualTo(unknown);
        }
        assertThat(Api.adviser(STUTTGART).get(INBOX).statusCode()).isEqualTo(403);
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void withoutALoginTheOneThatWasChosenToStandInIsUsed() {
        inboxOrMail();
        weekBefore();
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void withoutALoginNothingIsUsedThatWasNotChosenForIt() {
        safe(List.of(TO_INBOX, Api.mail(address)));
        weekBefore();
        assertThat(mails()).isZero();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 NO_CHANNEL NO_LOGIN");
    }

    @Test
    void whomOnlyAnInboxReachesIsToldOnceThereIsALogin() {
        safe(List.of(TO_INBOX));
        weekBefore();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 NO_CHANNEL NO_LOGIN");
        world.login(agreement, login);
        sending.sendDue();
        assertThat(messages()).hasSize(1);
    }

    @Test
    void whoseLoginIsTakenAwayIsToldOtherwise() {
        inboxOrMail();
        world.login(agreement, login);
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.bundleDue();
        world.login(agreement, null);
        sending.sendDue();
        sending.sendDue();
        assertThat(mails()).isEqualTo(1);
        assertThat(messages()).isEmpty();
    }

    @Test
    void afterTheCaseItIsStillReadableAndNothingNewComes() {
        safe(List.of(TO_INBOX));
        world.login(agreement, login);
        weekBefore();
        world.closeCase(agreement);
        clock.set(DUE, LocalTime.NOON);
        sending.sendDue();
        assertThat(messages()).hasSize(1);
        assertThat(read(firstId()).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesShowTheNewestFirst() {
        safe(List.of(TO_INBOX));
        world.login(agreement, login);
        weekBefore();
        clock.set(DUE, LocalTime.NOON);
        sending.sendDue();
        Response first = client(STUTTGART, login).get(INBOX + "?limit=1");
        Response second = client(STUTTGART, login).get(INBOX + "?limit=1&cursor=" + first.path("next"));
        assertThat(first.<List<String>>path("items.sentAt")).containsExactly("2026-06-12T10:00:00Z");
        assertThat(second.<List<String>>path("items.sentAt")).containsExactly("2026-06-05T10:00:00Z");
        assertThat(second.<String>path("next")).isNull();
    }

    private void inboxOrMail() {
        Map<String, Object> mail = new HashMap<>(Api.mail(address));
        mail.put("fallback", true);
        Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .body(Map.of("language", "ar-Arab", "channels", List.of(TO_INBOX, mail)))
                .put(Api.CONTACT, agreement.caseId())
                .then()
                .statusCode(200);
    }

    private void safe(List<Map<String, String>> channels) {
        Api.declare(STUTTGART, agreement.caseId(), "ar-Arab", channels).then().statusCode(200);
    }

    private void weekBefore() {
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.sendDue();
    }

    private List<Map<String, Object>> messages() {
        return client(STUTTGART, login)
                .get(INBOX)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private String firstId() {
        return String.valueOf(messages().get(0).get("id"));
    }

    private int unread() {
        return client(STUTTGART, login).get(INBOX + "/unread").path("unread");
    }

    private Response read(String id) {
        return client(STUTTGART, login).post(INBOX + "/" + id + "/read");
    }

    private List<String> states() {
        return Api.reminders(STUTTGART, agreement.caseId());
    }

    private long mails() {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .count();
    }

    private static Request client(Tenant tenant, UUID subject) {
        return Api.as(Tokens.of("client")
                .authority(tenant.authority())
                .office(tenant.office())
                .subject(subject)
                .sign());
    }
}
