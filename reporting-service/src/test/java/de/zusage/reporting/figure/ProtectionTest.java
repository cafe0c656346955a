package de.zusage.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The protector against an attacker that tries every table there could be. */
class ProtectionTest {
    private static final int K = 3;
    private static final Grid GRID = new Grid(
            new Layout(
                    "small",
                    "thing",
                    List.of(
                            new Column("whole", "Whole", null, true),
                            new Column("open", "Open", "whole", false),
                            new Column("shut", "Shut", "whole", true))),
            List.of("a", "b"));
    private static final List<String> VIEWERS = List.of("", "a1", "a2", "b1", "b2");
    private static final int[] HISTORIES_THAT_NEEDED_EVERY_RULE = {663, 3766, 8903, 9002, 10310};
    private final Protection protection = new Protection(GRID, new Threshold(K));

    @Test
    void noSmallTableCanBeUnpickedByAnybody() {
        int kept = 0;
        for (int n = 0; n < 6 * 6 * 6 * 6; n++) {
            Tally tally = new Tally(GRID);
            tally.add("a", "a1", "open", n % 6);
            tally.add("a", "a1", "shut", n / 6 % 6);
            tally.add("b", "b1", "open", n / 36 % 6);
            tally.add("b", "b1", "shut", n / 216);
            kept += assertSafe(List.of(protection.protect(tally, List.of()).orElseThrow()));
        }
        assertThat(kept).as("cells that are still shown").isGreaterThan(3000);
    }

    @Test
    void noOfficeCanUnpickWhatTheOthersCounted() {
        Random random = new Random(1);
        int kept = 0;
        for (int n = 0; n < 400; n++) {
            Tally tally = grown(new Tally(GRID), random, 5);
            kept += assertSafe(List.of(protection.protect(tally, List.of()).orElseThrow()));
        }
        assertThat(kept).as("cells that are still shown").isGreaterThan(400);
    }

    @Test
    void noSuccessiveEditionsCanBeUnpickedTogether() {
        int news = 0;
        int kept = 0;
        IntStream seeds = IntStream.concat(IntStream.range(0, 1500), IntStream.of(HISTORIES_THAT_NEEDED_EVERY_RULE));
        for (int seed : seeds.toArray()) {
            List<Edition> editions = history(new Random(seed));
            news += editions.size() - 1;
            kept += isMostlyHidden(editions) ? 0 : assertSafe(editions);
        }
        assertThat(news).as("later editions with news").isGreaterThan(200);
        assertThat(kept).as("cells that are still shown").isGreaterThan(200);
    }

    private List<Edition> history(Random random) {
        List<Edition> editions = new ArrayList<>();
        Tally tally = new Tally(GRID);
        int first = 2 + random.nextInt(4);
        for (int edition = 0; edition < 4; edition++) {
            tally = grown(tally, random, edition == 0 ? first : 2 + random.nextInt(3));
            protection.protect(tally, List.copyOf(editions)).ifPresent(editions::add);
        }
        return editions;
    }

    /** Then there is little to learn, and too many tables to try. */
    private static boolean isMostlyHidden(List<Edition> editions) {
        return editions.stream().anyMatch(e -> e.hidden().cardinality() > 7);
    }

    @Test
    void theAttackerUnpicksWhatIsHiddenForItsOwnSakeOnly() {
        Tally tally = new Tally(GRID);
        tally.add("a", "a1", "open", 2);
        tally.add("a", "a1", "shut", 9);
        tally.add("b", "b1", "open", 9);
        tally.add("b", "b1", "shut", 9);
        BitSet primary = new BitSet();
        primary.set(GRID.cell(0, 1));
        assertThat(new Attacker("", K).succeeds(List.of(new Edition(tally, primary))))
                .hasValue("level of cell 1 in edition 0");
    }

    @Test
    void theAttackerUnpicksTwoEditionsThatAreSafeEachByItself() {
        Tally before = new Tally(GRID);
        before.add("a", "a1", "open", 9);
        before.add("b", "b1", "open", 9);
        before.add("b", "b2", "open", 9);
        Tally after = new Tally(GRID);
        after.add("a", "a1", "open", 10);
        after.add("b", "b1", "open", 13);
        after.add("b", "b2", "open", 13);
        Edition first = protection.protect(before, List.of()).orElseThrow();
        Edition alone = protection.protect(after, List.of()).orElseThrow();
        assertThat(alone.hidden().isEmpty()).isTrue();
        assertThat(new Attacker("", K).succeeds(List.of(first, alone))).hasValue("growth of cell 0 up to edition 1");
        assertThat(protection
                        .protect(after, List.of(first))
                        .orElseThrow()
                        .hidden()
                        .get(GRID.cell(0, 0)))
                .isTrue();
    }

    @Test
    void theWholeChangedByAFewIsRepeated() {
        Tally before = new Tally(GRID);
        before.add("a", "a1", "open", 20);
        before.add("b", "b1", "open", 20);
        Edition first = protection.protect(before, List.of()).orElseThrow();
        Tally after = new Tally(GRID);
        after.add("a", "a1", "open", 22);
        after.add("b", "b1", "open", 20);
        assertThat(protection.protect(after, List.of(first))).isEmpty();
        assertThat(protection.protect(before, List.of(first))).isEmpty();
    }

    @Test
    void anOfficeThatIsAlmostAllOfACellMakesItTelling() {
        Tally tally = new Tally(GRID);
        tally.add("a", "a1", "open", 20);
        tally.add("a", "a2", "open", 1);
        tally.add("b", "b1", "open", 20);
        BitSet hidden = protection.protect(tally, List.of()).orElseThrow().hidden();
        assertThat(hidden.get(GRID.cell(0, 1))).isTrue();
        assertThat(hidden.get(GRID.cell(1, 1))).as("its partner in the column").isTrue();
        assertThat(hidden.get(GRID.cell(2, 1))).as("the total").isFalse();
    }

    @Test
    void zeroIsShown() {
        Tally tally = new Tally(GRID);
        tally.add("a", "a1", "open", 2);
        BitSet hidden = protection.protect(tally, List.of()).orElseThrow().hidden();
        assertThat(hidden.get(GRID.cell(0, 1))).isTrue();
        assertThat(hidden.get(GRID.cell(0, 2))).isFalse();
    }

    private static Tally grown(Tally before, Random random, int most) {
        Tally after = new Tally(GRID);
        for (String office : List.of("a1", "a2", "b1", "b2")) {
            int row = office.startsWith("a") ? 0 : 1;
            int open = before.own(office, GRID.cell(row, 1));
            int moved = open == 0 ? 0 : random.nextInt(open + 1) / 2;
            after.add(office.substring(0, 1), office, "open", open - moved + random.nextInt(most));
            after.add(
                    office.substring(0, 1),
                    office,
                    "shut",
                    before.own(office, GRID.cell(row, 2)) + moved + random.nextInt(most));
        }
        return after;
    }

    private static int assertSafe(List<Edition> editions) {
        for (String viewer : VIEWERS) {
            assertThat(new Attacker(viewer, K).succeeds(editions))
                    .as("what %s learns from %s", viewer.isEmpty() ? "the public" : viewer, describe(editions))
                    .isEmpty();
        }
        Edition last = editions.get(editions.size() - 1);
        for (int cell = 0; cell < GRID.cells(); cell++) {
            if (!last.hidden().get(cell)) {
                assertThat(last.tally().value(cell)).isNotIn(1, 2);
            }
        }
        return GRID.cells() - last.hidden().cardinality();
    }

    private static List<String> describe(List<Edition> editions) {
        List<String> all = new ArrayList<>();
        for (Edition edition : editions) {
            StringBuilder cells = new StringBuilder();
            for (int cell = 0; cell < GRID.cells(); cell++) {
                cells.append(edition.tally().value(cell))
                        .append(edition.hidden().get(cell) ? "* " : " ");
            }
            all.add(cells.toString().strip());
        }
        return all;
    }
}
