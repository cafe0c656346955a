package de.zusage.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Growth that nobody shows must not follow from growth that everybody sees. */
class GrowthTest {
    private static final Grid GRID =
            new Grid(new Layout("small", "thing", List.of(new Column("n", "N", null, true))), List.of("a", "b", "c"));
    private final Protection protection = new Protection(GRID, new Threshold(3));

    @Test
    void theGrowthOfHiddenCellsIsHiddenToo() {
        Edition first = protection.protect(tally(2, 4, 20), List.of()).orElseThrow();
        assertThat(hidden(first)).as("a for its own sake, b as its partner").containsExactly(0, 1);
        Edition second = protection.protect(tally(3, 5, 40), List.of(first)).orElseThrow();
        assertThat(hidden(second).length)
                .as("c or the total, else a and b grew by two together")
                .isGreaterThan(2);
    }

    @Test
    void whatHasGrownEnoughIsShownAgain() {
        Edition first = protection.protect(tally(2, 4, 20), List.of()).orElseThrow();
        Edition second = protection.protect(tally(9, 12, 30), List.of(first)).orElseThrow();
        assertThat(hidden(second)).isEmpty();
    }

    @Test
    void anEarlierHiddenCellStaysHiddenWhenShowingItNowWouldBetrayIt() {
        Edition first = protection.protect(tally(2, 4, 20), List.of()).orElseThrow();
        Optional<Edition> second = protection.protect(tally(9, 4, 30), List.of(first));
        assertThat(second).hasValueSatisfying(e -> assertThat(e.hidden().get(1)).isTrue());
    }

    private static int[] hidden(Edition edition) {
        BitSet hidden = edition.hidden();
        return hidden.stream().toArray();
    }

    /** Two offices in each authority, so that none is alone in a cell. */
    private static Tally tally(int a, int b, int c) {
        Tally tally = new Tally(GRID);
        Map.of("a", a, "b", b, "c", c).forEach((authority, count) -> {
            tally.add(authority, authority + "1", "n", count / 2);
            tally.add(authority, authority + "2", "n", count - count / 2);
        });
        return tally;
    }
}
