package de.zusage.notification.message;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.SmsGateway;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.contact.Channel;
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
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text messages, and what comes after a channel that failed. */
@QuarkusTest
class SmsDeliveryTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    MessageDispatcher dispatcher;

    private final SmsGateway gateway = SmsGateway.current();
    private final String number = "+49171" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    @BeforeEach
    void aCaseInMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "ar-Arab");
    }

    @AfterEach
    void theGatewayTakesAgain() {
        gateway.takes();
        dispatcher.forgetSilence();
    }

    @Test
    void aTextMessageNamesADayAndNobody() {
        declare(List.of(sms()));
        due();
        assertThat(texts())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("12 يونيو")
                        .doesNotContain(agreement.caseId().toString(), "http")
                        .doesNotContainIgnoringCase("zusage"));
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT");
    }

    @Test
    void aGatewayThatDoesNotAnswerIsAskedAgainUnderTheSameKey() {
        declare(List.of(sms()));
        gateway.answers(503);
        due();
        assertThat(dispatcher.silent()).containsExactly(Channel.SMS);
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENDING");
        gateway.takes();
        clock.pass(Duration.ofMinutes(5));
        sending.sendDue();
        assertThat(texts()).singleElement().satisfies(text -> assertThat(text).startsWith(messageId() + " "));
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT");
    }

    @Test
    void whereNobodyIsTheChosenChannelGoesOnAndTheNumberIsUsedNoMore() {
        declare(List.of(sms(), fallback(Api.mail(address))));
        gateway.answers(422);
        due();
        sending.sendDue();
        assertThat(mails()).isEqualTo(1);
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT");
        assertThat(bounced()).containsExactly("2026-06-05", null);

        gateway.takes();
        clock.set(DUE, LocalTime.NOON);
        sending.sendDue();
        assertThat(texts()).isEmpty();
        assertThat(mails()).isEqualTo(2);

        declare(List.of(sms(), fallback(Api.mail(address))));
        assertThat(bounced()).as("said again without a newer word").containsExactly("2026-06-05", null);
        Map<String, Object> anew = sms();
        anew.put("calledSafeOn", DUE.toString());
        declare(List.of(anew));
        assertThat(bounced()).as("called safe anew").containsExactly((String) null);
    }

    @Test
    void aWordOfTheClientAfterNobodyWasThereCountsAndALaterBounceToo() {
        declare(List.of(sms()));
        gateway.answers(422);
        due();
        assertThat(bounced()).containsExactly("2026-06-05");
        declareOn("2026-06-04");
        assertThat(bounced()).as("said before nobody was there").containsExactly("2026-06-05");
        declareOn("2026-06-05");
        assertThat(bounced()).as("said on that day").containsExactly((String) null);

        clock.set(DUE, LocalTime.NOON);
        sending.sendDue();
        assertThat(bounced()).containsExactly("2026-06-12");
        confirm();
        assertThat(bounced()).as("still safe and still the number").containsExactly((String) null);
        gateway.takes();
        clock.set(DUE.plusDays(3), LocalTime.NOON);
        sending.sendDue();
        assertThat(texts()).hasSize(1);
    }

    private void declareOn(String day) {
        Map<String, Object> said = sms();
        said.put("calledSafeOn", day);
        declare(List.of(said));
    }

    private void confirm() {
        Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .post(Api.CONFIRMED, agreement.caseId())
                .then()
                .statusCode(200);
    }

    @Test
    void whatTheClientDidNotChooseIsNotUsedInstead() {
        declare(List.of(sms(), new HashMap<>(Api.mail(address))));
        gateway.answers(422);
        due();
        sending.sendDue();
        assertThat(mails()).isZero();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 FAILED BOUNCED");
        clock.set(DUE, LocalTime.NOON);
        sending.sendDue();
        assertThat(mails()).as("nor for the next thing").isZero();
        assertThat(Api.reminders(STUTTGART, agreement.caseId(), 0))
                .allSatisfy(state -> assertThat(state).contains("NO_CHANNEL"));
    }

    /** Made on a Friday; what its server did not take until the evening is tried again on Monday. */
    @Test
    void aWeekendIsNoTimeForGivingUp() {
        declare(List.of(sms()));
        gateway.answers(503);
        due();
        gateway.takes();
        dispatcher.forgetSilence();
        clock.set(DUE.minusDays(6), LocalTime.NOON);
        sending.sendDue();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENDING");
        clock.set(DUE.minusDays(4), LocalTime.of(8, 0));
        sending.sendDue();
        assertThat(states()).containsExactly("CLIENT 2026-06-12 SENT");
    }

    @Test
    void aMessageThatWasGivenUpGoesOnToo() {
        declare(List.of(sms(), fallback(Api.mail(address))));
        gateway.answers(503);
        due();
        dispatcher.forgetSilence();
        clock.pass(Duration.ofHours(24));
        clock.set(DUE.minusDays(4), LocalTime.of(13, 0));
        sending.sendDue();
        sending.sendDue();
        assertThat(mails()).isEqualTo(1);
        assertThat(bounced()).as("silence says nothing of the number").containsExactly(null, null);
    }

    private void due() {
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.sendDue();
    }

    private void declare(List<Map<String, Object>> channels) {
        Api.adviser(STUTTGART)
                .header("If-Match", Api.tag(STUTTGART, agreement.caseId()))
                .body(Map.of("language", "ar-Arab", "channels", channels))
                .put(Api.CONTACT, agreement.caseId())
                .then()
                .statusCode(200);
    }

    private Map<String, Object> sms() {
        return new HashMap<>(Map.of("channel", "SMS", "address", number, "calledSafeOn", "2026-05-04"));
    }

    private static Map<String, Object> fallback(Map<String, String> channel) {
        Map<String, Object> chosen = new HashMap<>(channel);
        chosen.put("fallback", true);
        return chosen;
    }

    private List<String> bounced() {
        return Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId()).path("channels.bouncedOn");
    }

    private String messageId() {
        return Api.adviser(STUTTGART).get(Api.REMINDERS, agreement.caseId()).path("items[0].messageId");
    }

    private List<String> texts() {
        return gateway.messages().stream()
                .filter(message -> message.contains(number))
                .toList();
    }

    private long mails() {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .count();
    }

    private List<String> states() {
        return Api.reminders(STUTTGART, agreement.caseId());
    }
}
