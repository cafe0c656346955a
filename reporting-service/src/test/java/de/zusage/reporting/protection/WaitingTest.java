package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.reporting.period.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Who is counted in a period, and who waits for the next. */
class WaitingTest {
    private static final Threshold FIVE = new Threshold(5);

    @Test
    void officesThatAreEnoughBesideTheLargestAreAllCounted() {
        assertThat(units(1, count("a", 1, 9), count("b", 1, 3), count("c", 1, 2)))
                .isEqualTo(14);
    }

    @Test
    void smallOfficesBesideOneLargeWait() {
        assertThat(units(1, count("a", 1, 9), count("b", 1, 3), count("c", 1, 1)))
                .isEqualTo(9);
    }

    @Test
    void tooFewAltogetherWait() {
        assertThat(units(1, count("a", 1, 4), count("b", 1, 4))).isZero();
        assertThat(units(1, count("a", 1, 4))).isZero();
    }

    @Test
    void whoHasWaitedIsCountedWithTheNextPeriod() {
        Waiting waiting = waiting(2, count("a", 1, 9), count("b", 1, 3), count("a", 2, 7), count("b", 2, 2));
        assertThat(waiting.counted())
                .extracting(Count::office, c -> c.period().number(), Count::units)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("a", 1, 9), Tuple.tuple("a", 2, 7), Tuple.tuple("b", 2, 3), Tuple.tuple("b", 2, 2));
        assertThat(waiting.left()).isEmpty();
        assertThat(waiting.placements())
                .extracting(
                        Placement::office,
                        p -> p.happened().number(),
                        p -> p.counted().number())
                .containsExactlyInAnyOrder(
                        Tuple.tuple("a", 1, 1), Tuple.tuple("a", 2, 2), Tuple.tuple("b", 1, 2), Tuple.tuple("b", 2, 2));
    }

    @Test
    void nobodyWhoSubtractsAnOwnPartSeesAFewWhateverTheSizes() {
        for (int n = 0; n < 12 * 12 * 12; n++) {
            Waiting waiting = waiting(1, count("a", 1, n % 12), count("b", 1, n / 12 % 12), count("c", 1, n / 144));
            int all = waiting.counted().stream().mapToInt(Count::units).sum();
            assertThat(FIVE.isFew(all)).isFalse();
            waiting.counted()
                    .forEach(c -> assertThat(FIVE.isFew(all - c.units())).isFalse());
        }
    }

    @Test
    void twoOfficesOfOneCarrierAreOneToWhoeverSubtractsThem() {
        Count one = known("one", 9, "carrier:c");
        Count two = known("two", 9, "carrier:c");
        Waiting waiting = waiting(1, one, two, known("three", 4, "carrier:d"));
        assertThat(waiting.counted())
                .as("the carrier would know of the four")
                .extracting(Count::office)
                .containsExactlyInAnyOrder("one", "two");
        assertThat(waiting(1, known("one", 9, "carrier:c"), known("two", 4, "carrier:c"))
                        .counted())
                .as("its own office would know of the four")
                .extracting(Count::office)
                .containsExactly("one");
    }

    @Test
    void whereAClientWentOnTheRestIsNotAFewEither() {
        assertThat(waiting(1, known("one", 4, "carrier:c"), known("one", 2, "carrier:c", "elsewhere"))
                        .counted())
                .isEmpty();
        assertThat(waiting(1, known("one", 5, "carrier:c"), known("one", 2, "carrier:c", "elsewhere"))
                        .counted())
                .hasSize(2);
    }

    private static Count known(String office, int units, String... to) {
        return new Count("signed", "x", office, Period.quarter(1), List.of(), units, Set.of(to));
    }

    @Test
    void tablesOfOnePopulationMustCountTheSameUnits() {
        Count other = new Count("other", "x", "a", Period.quarter(1), List.of(), 7);
        assertThatThrownBy(() -> waiting(1, count("a", 1, 9), other)).hasMessageContaining("disagree");
    }

    private static int units(int quarters, Count... counts) {
        return waiting(quarters, counts).counted().stream()
                .mapToInt(Count::units)
                .sum();
    }

    private static Waiting waiting(int quarters, Count... counts) {
        List<Period> periods =
                IntStream.rangeClosed(1, quarters).mapToObj(Period::quarter).toList();
        return new Waiting(
                FIVE, EnumSet.allOf(Rule.class), "agreements-signed", new ArrayList<>(List.of(counts)), periods);
    }

    private static Count count(String office, int quarter, int units) {
        return new Count("signed", "x", office, Period.quarter(quarter), List.of(), units);
    }
}
