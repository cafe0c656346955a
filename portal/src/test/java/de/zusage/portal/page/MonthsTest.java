package de.zusage.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MonthsTest {
    @Test
    void monthsAreSaidInTheLanguageOfThePage() {
        assertThat(Months.shown("2026-03", Locale.GERMAN)).isEqualTo("März 2026");
        assertThat(Months.shown("2026-10/2027-03", Locale.GERMAN)).isEqualTo("Oktober 2026 – März 2027");
        assertThat(Months.shown("2026-10/2027-03", Locale.ENGLISH)).isEqualTo("October 2026 – March 2027");
    }

    @Test
    void whatIsNoMonthStandsAsItIs() {
        assertThat(Months.shown("H1", Locale.GERMAN)).isEqualTo("H1");
        assertThat(Months.shown("2026-13/2027", Locale.GERMAN)).isEqualTo("2026-13/2027");
    }
}
