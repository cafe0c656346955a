package de.zusage.agreement.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @Test
    void whatIsUnknownCountsAsTheLatestDatePossible() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        assertThat(new BirthDate("2008-06-15").mayBeMinor(day)).isFalse();
        assertThat(new BirthDate("2008-06-16").mayBeMinor(day)).isTrue();
        assertThat(new BirthDate("2008-06").mayBeMinor(day)).isTrue();
        assertThat(new BirthDate("2008-05").mayBeMinor(day)).isFalse();
        assertThat(new BirthDate("2008").mayBeMinor(day)).isTrue();
        assertThat(new BirthDate("2007").mayBeMinor(day)).isFalse();
    }

    @Test
    void anAgeIsTheLeastThatTheDateAllows() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        assertThat(new BirthDate("1990-06-15").ageOn(day)).isEqualTo(36);
        assertThat(new BirthDate("1990-06-16").ageOn(day)).isEqualTo(35);
        assertThat(new BirthDate("1990").ageOn(day)).isEqualTo(35);
        assertThat(new BirthDate("2026").ageOn(day)).isZero();
    }

    @Test
    void liesInTheFutureOnlyWhenEveryReadingDoes() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        assertThat(new BirthDate("2026").isAfter(day)).isFalse();
        assertThat(new BirthDate("2026-06-16").isAfter(day)).isTrue();
        assertThat(new BirthDate("2026-07").isAfter(day)).isTrue();
        assertThat(new BirthDate("2026-06-15").isAfter(day)).isFalse();
    }

    @Test
    void whoWasBornOnALeapDayIsOfAgeOnTheFirstOfMarch() {
        BirthDate leap = new BirthDate("2008-02-29");
        assertThat(leap.mayBeMinor(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(leap.mayBeMinor(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(new BirthDate("2008-03-01").mayBeMinor(LocalDate.of(2026, 3, 1)))
                .isFalse();
        assertThat(new BirthDate("2008-02-28").mayBeMinor(LocalDate.of(2026, 2, 28)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "08",
                "2008-13",
                "2008-02-30",
                "15.06.2008",
                "20080615",
                "2008-6-15",
                "0000",
                "1899-12-31",
                "2201"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> new BirthDate(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05-17,1990-05-17,true",
        "1990-05-17,1990,true",
        "1990,1990-05,true",
        "1990-05,1990-06,false",
        "1990-04-03,1990-03-04,true",
        "1990-01-01,1990-08-30,true",
        "1990-01-01,1991-08-30,false",
        "1990-05-17,1990-05-18,false",
        "1990-05-17,1991,false"
    })
    void twoDatesMayBeTheSameAsFarAsTheyAreKnown(String one, String other, boolean same) {
        assertThat(new BirthDate(one).mayBeSame(new BirthDate(other))).isEqualTo(same);
        assertThat(new BirthDate(other).mayBeSame(new BirthDate(one))).isEqualTo(same);
    }
}
