package de.zusage.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a consumer stands still, and when it only looks so. */
class ProgressTest {
    private static final String CONSUMER = "zusage.plan";

    private final Hands clock = new Hands();
    private final Progress progress = new Progress(clock);

    /** A clock that somebody turns. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private long stalledAfter(Duration by, @Nullable Long records) {
        clock.turn(by);
        return progress.stalled(CONSUMER, records).toSeconds();
    }

    @Test
    void whatComesAfterACalmHasNotWaitedThroughIt() {
        assertThat(stalledAfter(Duration.ofHours(2), 0L)).isZero();
        assertThat(stalledAfter(Duration.ofSeconds(30), 1L)).isZero();
        assertThat(stalledAfter(Duration.ofSeconds(30), 1L)).isEqualTo(30);
        assertThat(progress.since(CONSUMER)).as("idle is another thing").isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void aConsumerThatFinishesSomethingDoesNotStandStillHoweverMuchWaits() {
        assertThat(stalledAfter(Duration.ZERO, 17L)).isZero();
        for (int minute = 0; minute < 10; minute++) {
            clock.turn(Duration.ofSeconds(55));
            progress.made(CONSUMER);
            assertThat(stalledAfter(Duration.ofSeconds(5), 17L)).isEqualTo(5);
        }
    }

    @Test
    void oneThatHasDiedIsSeenWhetherOrNotKafkaAnswers() {
        stalledAfter(Duration.ZERO, 3L);
        assertThat(stalledAfter(Duration.ofMinutes(3), null)).isEqualTo(180);
        assertThat(stalledAfter(Duration.ofMinutes(3), 3L)).isEqualTo(360);
        assertThat(stalledAfter(Duration.ofMinutes(3), 0L))
                .as("nothing waits any more")
                .isZero();
        assertThat(stalledAfter(Duration.ofMinutes(3), 3L)).as("new ones").isZero();
    }
}
