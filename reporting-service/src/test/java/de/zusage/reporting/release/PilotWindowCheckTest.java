package de.zusage.reporting.release;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.reporting.period.PilotCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A window that does not fit what is out stops the start. */
class PilotWindowCheckTest {
    @Test
    void periodsThatAreReleasedDoNotMove() {
        StoredRelease release = new StoredRelease();
        release.number = 1;
        release.quarter = 2;
        release.asOf = LocalDate.of(2026, 9, 30);
        assertThatCode(() -> PilotWindowCheck.check(List.of(release), new PilotCalendar(YearMonth.of(2026, 4), 18)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PilotWindowCheck.check(List.of(release), new PilotCalendar(YearMonth.of(2026, 2), 18)))
                .hasMessageContaining("do not move");
    }
}
