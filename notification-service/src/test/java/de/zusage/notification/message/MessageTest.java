package de.zusage.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.contact.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-06-05T07:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(300);
    private static final RetryRule RULE = new RetryRule(Duration.ofMinutes(1), Duration.ofHours(2));

    private final Message message = new Message(UUID.randomUUID(), UUID.randomUUID(), Channel.MAIL, NOW);

    @Test
    void isReportedAsSentOnce() {
        claim();
        assertThat(message.sent(NOW)).isTrue();
        assertThat(message.sent(NOW)).isFalse();
        assertThat(message.state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void isTriedAgainLaterAfterAFailure() {
        assertThat(message.refused(claim(), RULE, NOW)).isTrue();
        assertThat(message.state()).isEqualTo(MessageState.READY);
        assertThat(message.nextAttemptAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void believesOnlyTheLastSenderOfAFailure() {
        int frozen = claim();
        claim();
        assertThat(message.refused(frozen, RULE, NOW)).isFalse();
        assertThat(message.state()).isEqualTo(MessageState.SENDING);
        assertThat(message.failures()).isZero();
    }

    @Test
    void believesEverySenderOfASuccess() {
        claim();
        int last = claim();
        assertThat(message.sent(NOW)).isTrue();
        assertThat(message.refused(last, RULE, NOW)).isFalse();
        assertThat(message.state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void waitsFourTimesAsLongEachTimeUpToTheLongestWait() {
        assertThat(RULE.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RULE.waitAfter(4)).isEqualTo(Duration.ofMinutes(64));
        assertThat(RULE.waitAfter(1000)).isEqualTo(Duration.ofHours(2));
    }

    private int claim() {
        return message.claim("de", LEASE);
    }
}
