package de.zusage.portal.counting;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.counting.Periods.HalfYear;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    @Test
    void onlyWhatIsOverIsOffered() {
        assertThat(Periods.halfYears(LocalDate.of(2026, 7, 1)))
                .extracting(HalfYear::code)
                .containsExactly("2026-H1", "2025-H2", "2025-H1", "2024-H2");
        assertThat(Periods.halfYears(LocalDate.of(2026, 6, 30))).startsWith(new HalfYear(2025, 2));
        assertThat(Periods.months(LocalDate.of(2026, 1, 31))).hasSize(12).startsWith("2025-12", "2025-11");
    }
}
