package de.zusage.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockProducerTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:59Z, 2026-03-28, winter",
        "2026-03-28T23:00:00Z, 2026-03-29, the day of 23 hours begins",
        "2026-03-29T21:59:59Z, 2026-03-29, and ends an hour early",
        "2026-03-29T22:00:00Z, 2026-03-30, summer",
        "2026-10-24T22:00:00Z, 2026-10-25, the day of 25 hours begins",
        "2026-10-25T22:59:59Z, 2026-10-25, and ends an hour late",
        "2026-10-25T23:00:00Z, 2026-10-26, winter again",
    })
    void todayIsTheDayInBerlin(Instant now, LocalDate today, String why) {
        Clock clock = Clock.fixed(now, new ClockProducer().clock().getZone());
        assertThat(LocalDate.now(clock)).as(why).isEqualTo(today);
    }
}
