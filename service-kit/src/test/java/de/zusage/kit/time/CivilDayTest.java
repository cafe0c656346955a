package de.zusage.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CivilDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01", "1.9.2026", "01.09.2026"})
    void isWrittenInEitherWay(String text) {
        assertThat(CivilDay.readWritten(text)).contains(LocalDate.of(2026, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.11.2026", "1.9.26", "1.9.0026", "1.9.2201", "2026-9-1", "٠١.٠٩.٢٠٢٦", "1/9/2026"})
    void isNothingElse(String text) {
        assertThat(CivilDay.readWritten(text)).isEmpty();
    }

    @Test
    void aMachineWritesItInOneWay() {
        assertThat(CivilDay.read("2026-09-01")).isPresent();
        assertThat(CivilDay.read("01.09.2026")).isEmpty();
    }
}
