package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.pilot.Pilot;
import de.zusage.reporting.pilot.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a release adds, and what it leaves as it was. */
class ProtectorTest {
    private static final Threshold FIVE = new Threshold(5);
    private final Protector protector =
            new Protector(AttackTest.only("ended"), List.of("essen", "hamm", "stendal"), FIVE);
    private final List<Count> first = new ArrayList<>();

    ProtectorTest() {
        add(first, "essen", 1, 20, 20);
        add(first, "hamm", 2, 30, 2);
    }

    @Test
    void aReleaseAddsThePeriodsThatAreOverAndNothingElse() {
        Outcome one = protector.release(History.empty(), first, 2, false);
        assertThat(periods(one)).containsOnly("H1");
        Outcome two = protector.release(one.history(), List.of(), 4, false);
        assertThat(periods(two)).containsOnly("H2");
        Outcome three = protector.release(two.history(), List.of(), 6, true);
        assertThat(periods(three)).containsOnly("H3", "T");
    }

    @Test
    void aLateFactCountsInTheFirstOpenPeriod() {
        Outcome one = protector.release(History.empty(), first, 2, false);
        List<Count> late = new ArrayList<>();
        add(late, "essen", 1, 10, 10);
        Outcome two = protector.release(one.history(), late, 4, false);
        assertThat(value(two, "essen", "H2", null)).isEqualTo(20);
        assertThat(two.history().published()).containsAll(one.tables());
    }

    @Test
    void anAuthorityWithoutACountIsMissingAndNotZero() {
        Outcome one = protector.release(History.empty(), first, 2, false);
        assertThat(cell(one, "stendal", "H1", null).state()).isEqualTo(State.MISSING);
        assertThat(cell(one, "stendal", "H1", "COMPLETED").state()).isEqualTo(State.MISSING);
    }

    @Test
    void bothKindsOfHiddenCellsLookAlike() {
        Outcome one = protector.release(History.empty(), first, 2, false);
        Cell few = cell(one, "hamm", "H1", "ENDED_BEFORE");
        Cell partner = cell(one, "essen", "H1", "COMPLETED");
        assertThat(few.state()).isEqualTo(partner.state()).isEqualTo(State.SUPPRESSED);
        assertThat(few.value()).isEqualTo(partner.value()).isNull();
    }

    @Test
    void whatNothingCanProtectIsRefusedByName() {
        Outcome one = protector.release(History.empty(), first, 2, false);
        List<Cell> careless = one.tables().get(0).cells().stream()
                .map(c -> "hamm".equals(c.authority()) && c.groups().contains("ENDED_BEFORE")
                        ? c
                        : new Cell(c.authority(), c.period(), c.groups(), State.SHOWN, 0))
                .toList();
        History past =
                new History(one.history().counted(), List.of(), List.of(new ProtectedTable("ended", careless)), 2, 0);
        Outcome two = protector.release(past, List.of(), 4, false);
        assertThat(two.tables()).isEmpty();
        assertThat(two.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.cells())
                        .contains(new Cell(
                                "hamm",
                                new Period(Span.HALF_YEAR, 1, 0),
                                List.of("ENDED_BEFORE"),
                                State.SUPPRESSED,
                                null)));
    }

    @Test
    void theOrderOfTheCountsDecidesNothing() {
        List<String> once = lines(0);
        assertThat(lines(1)).isEqualTo(once);
        assertThat(lines(2)).isEqualTo(once);
    }

    private static List<String> lines(int shuffle) {
        Simulation pilot = new Simulation(AttackTest.only("ended"), shuffled(shuffle), EnumSet.allOf(Rule.class));
        return pilot.releaseAll().lines();
    }

    private static List<Unit> shuffled(int seed) {
        List<Unit> units = new ArrayList<>(Pilot.units(4, 1));
        if (seed > 0) {
            Collections.shuffle(units, new Random(seed));
        }
        return units;
    }

    @Test
    void belowThreeIsNoThreshold() {
        assertThatThrownBy(() -> new Threshold(2)).hasMessageContaining("at least 3");
    }

    /** Two offices, each with half of the units. */
    private static void add(List<Count> counts, String authority, int quarter, int completed, int before) {
        for (String office : List.of(authority + "-a", authority + "-b")) {
            Period period = new Period(Span.QUARTER, quarter, 0);
            counts.add(new Count("ended", authority, office, period, List.of("COMPLETED"), completed / 2));
            counts.add(new Count("ended", authority, office, period, List.of("ENDED_BEFORE"), before / 2));
        }
    }

    private static List<String> periods(Outcome outcome) {
        return outcome.tables().stream()
                .flatMap(t -> t.cells().stream())
                .map(c -> c.period().code())
                .distinct()
                .toList();
    }

    private static int value(Outcome outcome, String authority, String period, @Nullable String group) {
        return Objects.requireNonNull(cell(outcome, authority, period, group).value());
    }

    private static Cell cell(Outcome outcome, String authority, String period, @Nullable String group) {
        return outcome.tables().get(0).cells().stream()
                .filter(c -> authority.equals(c.authority())
                        && c.period().code().equals(period)
                        && Objects.equals(c.groups().get(0), group))
                .findFirst()
                .orElseThrow();
    }
}
