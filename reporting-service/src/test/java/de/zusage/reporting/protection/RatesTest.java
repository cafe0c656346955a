package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares say no more than the counts beside them. */
class RatesTest {
    private static final Period FIRST = new Period(Span.HALF_YEAR, 1, 0);

    @Test
    void aShareIsOfTwoShownCounts() {
        assertThat(rate(shown(15), shown(30)).perCent()).isEqualTo(33.3);
    }

    @Test
    void aHiddenCountHasNoShare() {
        assertThat(rate(hidden(), shown(30)).state()).isEqualTo(State.SUPPRESSED);
        assertThat(rate(shown(30), hidden()).state()).isEqualTo(State.SUPPRESSED);
        assertThat(rate(shown(30), hidden()).perCent()).isNull();
    }

    @Test
    void bothPartsAreAtLeastFiveAndTogetherTwenty() {
        assertThat(rate(shown(4), shown(30)).state()).isEqualTo(State.SUPPRESSED);
        assertThat(rate(shown(30), shown(0)).state()).isEqualTo(State.SUPPRESSED);
        assertThat(rate(shown(9), shown(10)).state()).isEqualTo(State.SUPPRESSED);
        assertThat(rate(shown(10), shown(10)).perCent()).isEqualTo(50);
    }

    @Test
    void aShareOfNothingIsNone() {
        assertThat(rate(shown(0), shown(0)).state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void aCorrectionOfOnePartIsAShareOfItAndOfWhatStandsOfTheOther() {
        Cell after = new Cell("essen", FIRST.revised(1), List.of("COMPLETED"), State.SHOWN, 20);
        Cell other = new Cell("essen", FIRST, List.of("ENDED_BEFORE"), State.SHOWN, 30);
        List<RateCell> rates = new Rates(Catalogue.standard(), new Threshold(5))
                .of(List.of(
                        new ProtectedTable("ended", List.of(shown(10), other)),
                        new ProtectedTable("ended", List.of(after))));
        assertThat(rates)
                .filteredOn(r -> r.rate().equals("completed"))
                .extracting(r -> r.period().code() + " " + r.perCent())
                .containsExactlyInAnyOrder("H1 25.0", "H1~1 40.0");
        Cell corrected = new Cell("essen", FIRST.revised(1), List.of("ENDED_BEFORE"), State.SUPPRESSED, null);
        assertThat(new Rates(Catalogue.standard(), new Threshold(5))
                        .of(List.of(
                                new ProtectedTable("ended", List.of(shown(10), other)),
                                new ProtectedTable("ended", List.of(corrected)))))
                .filteredOn(r -> r.rate().equals("completed") && r.period().revision() == 1)
                .as("what is hidden now has no share, whatever was shown before")
                .extracting(RateCell::state)
                .containsExactly(State.SUPPRESSED);
    }

    private static Cell shown(int value) {
        return new Cell("essen", FIRST, List.of("COMPLETED"), State.SHOWN, value);
    }

    private static Cell hidden() {
        return new Cell("essen", FIRST, List.of("COMPLETED"), State.SUPPRESSED, null);
    }

    private static RateCell rate(Cell completed, Cell before) {
        List<Cell> cells = new ArrayList<>(List.of(completed));
        cells.add(new Cell("essen", FIRST, List.of("ENDED_BEFORE"), before.state(), before.value()));
        return new Rates(Catalogue.standard(), new Threshold(5))
                .of(List.of(new ProtectedTable("ended", cells))).stream()
                        .filter(r -> r.rate().equals("completed"))
                        .findFirst()
                        .orElseThrow();
    }
}
