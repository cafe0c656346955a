package de.zusage.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClockProducerTest {
    private final Clock clock = new ClockProducer().clock();

    /** A repeated creation answers what the database kept: it must be what was answered first. */
    @Test
    void saysNoMoreThanTheDatabaseKeeps() {
        assertThat(IntStream.range(0, 1_000).map(i -> clock.instant().getNano() % 1_000))
                .containsOnly(0);
    }

    @Test
    void isInBerlin() {
        assertThat(clock.getZone().getId()).isEqualTo("Europe/Berlin");
    }
}
