package de.zusage.notification.reminder;

import static de.zusage.notification.date.DateFixtures.aStep;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.date.Side;
import de.zusage.notification.reminder.ReminderEvent.ReminderFailed;
import de.zusage.notification.reminder.ReminderEvent.ReminderSent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 5);
    private static final Instant NOW = Instant.parse("2026-06-05T07:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(300);
    private static final RetryRule TWICE = new RetryRule(Duration.ofMinutes(1), 2);

    private final Reminder reminder =
            new Reminder(UUID.randomUUID(), aStep(Side.CLIENT, TODAY.plusDays(7)), -7, Recipient.CLIENT, NOW);

    @Test
    void isReportedAsSentOnce() {
        claim("<1@x>");
        assertThat(reminder.sent(NOW, TODAY)).get().isInstanceOf(ReminderSent.class);
        assertThat(reminder.sent(NOW, TODAY)).isEmpty();
        assertThat(reminder.state()).isEqualTo(State.SENT);
    }

    @Test
    void keepsItsMessageIdOverAllAttempts() {
        claim("<1@x>");
        claim("<2@y>");
        assertThat(reminder.messageId()).contains("<1@x>");
        assertThat(reminder.attempts()).isEqualTo(2);
    }

    @Test
    void isTriedAgainLaterAfterAFailure() {
        assertThat(reminder.refused(claim("<1@x>"), TWICE, NOW, TODAY)).isEmpty();
        assertThat(reminder.state()).isEqualTo(State.PLANNED);
        assertThat(reminder.nextAttemptAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void isGivenUpAloudAfterTheLastFailure() {
        reminder.refused(claim("<1@x>"), TWICE, NOW, TODAY);
        assertThat(reminder.refused(claim("<1@x>"), TWICE, NOW, TODAY)).get().isInstanceOf(ReminderFailed.class);
        assertThat(reminder.state()).isEqualTo(State.FAILED);
    }

    @Test
    void believesOnlyTheLastSenderOfAFailure() {
        int frozen = claim("<1@x>");
        claim("<1@x>");
        assertThat(reminder.refused(frozen, TWICE, NOW, TODAY)).isEmpty();
        assertThat(reminder.state()).isEqualTo(State.SENDING);
        assertThat(reminder.failures()).isZero();
    }

    @Test
    void believesEverySenderOfASuccess() {
        claim("<1@x>");
        int last = claim("<1@x>");
        assertThat(reminder.sent(NOW, TODAY)).isPresent();
        assertThat(reminder.refused(last, TWICE, NOW, TODAY)).isEmpty();
        assertThat(reminder.state()).isEqualTo(State.SENT);
    }

    @Test
    void isPlannedAnewOnlyIfItNeverLeftTheHouse() {
        reminder.drop(Reason.DATE_CHANGED, NOW);
        reminder.plan(LEASE);
        assertThat(reminder.state()).isEqualTo(State.PLANNED);
        assertThat(reminder.reason()).isEmpty();
        claim("<1@x>");
        reminder.drop(Reason.DATE_CHANGED, NOW);
        reminder.plan(LEASE);
        assertThat(reminder.state()).isEqualTo(State.DROPPED);
    }

    @Test
    void waitsFourTimesAsLongEachTime() {
        assertThat(TWICE.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(TWICE.waitAfter(4)).isEqualTo(Duration.ofMinutes(64));
        assertThat(TWICE.waitAfter(1000)).isPositive();
    }

    private int claim(String messageId) {
        return reminder.claim(messageId, "de", LEASE);
    }
}
