package de.zusage.notification.reminder;

import static de.zusage.notification.date.DateFixtures.aStep;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.contact.Channel;
import de.zusage.notification.date.Side;
import de.zusage.notification.message.Recipient;
import de.zusage.notification.reminder.ReminderEvent.ReminderFailed;
import de.zusage.notification.reminder.ReminderEvent.ReminderSent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 5);
    private static final Instant NOW = Instant.parse("2026-06-05T07:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(300);

    private final UUID message = UUID.randomUUID();
    private final Reminder reminder =
            new Reminder(UUID.randomUUID(), aStep(Side.CLIENT, TODAY.plusDays(7)), -7, Recipient.CLIENT, NOW, NOW);

    @Test
    void isSaidByItsMessage() {
        reminder.join(message, NOW);
        assertThat(reminder.state()).isEqualTo(State.SENDING);
        assertThat(reminder.sent(Channel.MAIL, NOW, TODAY)).isInstanceOf(ReminderSent.class);
        assertThat(reminder.state()).isEqualTo(State.SENT);
        assertThat(reminder.messageId()).contains(message);
    }

    @Test
    void failsAloudWithItsMessage() {
        reminder.join(message, NOW);
        assertThat(reminder.fail(Channel.MAIL, Reason.BOUNCED, NOW, TODAY)).isInstanceOf(ReminderFailed.class);
        assertThat(reminder.reason()).contains(Reason.BOUNCED);
    }

    @Test
    void looksForAnotherMessageWhenItsOwnIsNotSent() {
        reminder.join(message, NOW);
        reminder.leaveMessage(LATER, NOW);
        assertThat(reminder.state()).isEqualTo(State.PLANNED);
        assertThat(reminder.nextAttemptAt()).isEqualTo(LATER);
    }

    @Test
    void isPlannedAnewOnlyIfItNeverLeftTheHouse() {
        reminder.drop(Reason.DATE_CHANGED, NOW);
        reminder.plan(LATER, NOW);
        assertThat(reminder.state()).isEqualTo(State.PLANNED);
        assertThat(reminder.reason()).isEmpty();
        reminder.join(message, NOW);
        reminder.handOver();
        reminder.drop(Reason.DATE_CHANGED, NOW);
        reminder.plan(LATER, NOW);
        assertThat(reminder.state()).isEqualTo(State.DROPPED);
    }
}
