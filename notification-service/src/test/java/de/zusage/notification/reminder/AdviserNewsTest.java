package de.zusage.notification.reminder;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client is told that another adviser is there for him, where and when nobody else learns anything by it. */
@QuarkusTest
class AdviserNewsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final String address = UUID.randomUUID() + "@example.org";
    private Agreement agreement;

    @BeforeEach
    void aCaseOnAMonday() {
        clock.set(MONDAY, LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "en");
    }

    private void safe(String language) {
        Api.callSafe(STUTTGART, agreement.caseId(), language, address);
    }

    private void assign() {
        world.assign(agreement, Api.ADVISER, 1);
    }

    private List<Mail> mailsAt(LocalDate day, int hour) {
        clock.set(day, LocalTime.of(hour, 0));
        sending.sendDue();
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    private List<String> states() {
        return Api.reminders(STUTTGART, agreement.caseId());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Message, another person",
        "de, Nachricht, andere Person",
        "ar-Arab, رسالة, شخص آخر",
        "tr, Mesaj, başka bir kişi"
    })
    void isToldInNeutralWordsOnTheNextMorning(String language, String subject, String words) {
        safe(language);
        assign();
        assertThat(mailsAt(MONDAY, 23)).isEmpty();
        assertThat(mailsAt(MONDAY.plusDays(1), 8)).isEmpty();
        assertThat(mailsAt(MONDAY.plusDays(1), 9)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(subject);
            assertThat(mail.text())
                    .contains(words)
                    .doesNotContain(agreement.caseId().toString());
        });
        assertThat(states()).containsExactly("CLIENT 2026-05-05 SENT");
    }

    @Test
    void isToldOnceHoweverOftenTheEventComesAndTheCaseChangesHands() {
        safe("en");
        world.assign(agreement, UUID.randomUUID(), 2);
        world.assign(agreement, Api.ADVISER, 2);
        assertThat(mailsAt(MONDAY.plusDays(1), 9)).hasSize(1);
        assertThat(mailsAt(MONDAY.plusDays(2), 9)).hasSize(1);
    }

    @Test
    void isNotToldWhereTheCaseCameBackUntilThen() {
        agreement = world.anAgreement(STUTTGART, "en", Api.ADVISER);
        safe("en");
        world.assign(agreement, UUID.randomUUID(), 1);
        world.assign(agreement, UUID.randomUUID(), 1);
        world.assign(agreement, Api.ADVISER, 1);
        assertThat(mailsAt(MONDAY.plusDays(1), 9)).isEmpty();
        assertThat(states()).containsExactly("CLIENT 2026-05-05 DROPPED SUPERSEDED");
    }

    @Test
    void isToldWhereItCameBackAfterTheClientWasTold() {
        agreement = world.anAgreement(STUTTGART, "en", Api.ADVISER);
        safe("en");
        world.assign(agreement, UUID.randomUUID(), 1);
        assertThat(mailsAt(MONDAY.plusDays(1), 9)).hasSize(1);
        world.assign(agreement, Api.ADVISER, 1);
        assertThat(mailsAt(MONDAY.plusDays(2), 9)).hasSize(2);
    }

    /** Nobody reached the client in between: neither was ever news. */
    @Test
    void isNothingToSayOnThePhoneOnceTheCaseCameBack() {
        UUID first = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        agreement = world.anAgreement(STUTTGART, "en", first);
        world.assign(agreement, other, 1);
        mailsAt(MONDAY.plusDays(1), 9);
        assertThat(states()).containsExactly("CLIENT 2026-05-05 NO_CHANNEL NONE_CALLED_SAFE");
        assertThat(toCall(other)).hasSize(1);
        world.assign(agreement, first, 1);
        mailsAt(MONDAY.plusDays(2), 9);
        assertThat(toCall(first)).isEmpty();
        assertThat(states()).contains("CLIENT 2026-05-06 DROPPED SUPERSEDED");
    }

    private static List<?> toCall(UUID person) {
        return Api.adviser(STUTTGART, person).get("/api/v1/calls").path("items");
    }

    @Test
    void isNotToldWhoWasThereFromTheBeginning() {
        safe("en");
        assertThat(mailsAt(MONDAY.plusDays(1), 9)).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void isNotToldWithoutASafeChannel() {
        assign();
        assertThat(mailsAt(MONDAY.plusDays(1), 9)).isEmpty();
        assertThat(states()).containsExactly("CLIENT 2026-05-05 NO_CHANNEL NONE_CALLED_SAFE");
    }

    @Test
    void isNotToldAfterTakingBackWhatWasSafe() {
        safe("en");
        assign();
        Api.withdraw(STUTTGART, agreement.caseId());
        assertThat(mailsAt(MONDAY.plusDays(1), 9)).isEmpty();
    }

    @Test
    void isNotToldOnceTheCaseIsClosed() {
        safe("en");
        assign();
        world.closeCase(agreement);
        assertThat(mailsAt(MONDAY.plusDays(1), 9)).isEmpty();
        assertThat(states()).containsExactly("CLIENT 2026-05-05 DROPPED CASE_CLOSED");
    }
}
