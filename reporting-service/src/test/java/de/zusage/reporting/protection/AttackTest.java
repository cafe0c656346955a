package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.attack.Attacker;
import de.zusage.reporting.attack.Attacker.Hit;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.pilot.Pilot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An attacker with everything ever published learns nothing; with any rule taken out it does. */
class AttackTest {
    private static final boolean ALL = Boolean.getBoolean("zusage.all");
    private static final Set<String> SOME_OFFICES =
            Set.of("stendal-a", "wetzlar-a", "wetzlar-b", "neumuenster-b", "mayen-koblenz-a", "hamm-c", "freiburg-d");

    @Test
    void theWholePilotCannotBeUnpickedByAnybody() {
        Simulation pilot = Simulation.wholePilot();
        assertThat(pilot.refused()).as("tables that were not released").isEmpty();
        List<String> lines = pilot.lines();
        long suppressed = lines.stream().filter(l -> l.contains(";SUPPRESSED;")).count();
        List<String> viewers = new ArrayList<>(List.of(Knowledge.PUBLIC));
        pilot.offices().stream().filter(o -> ALL || SOME_OFFICES.contains(o)).forEach(viewers::add);
        viewers.addAll(pilot.carriers());
        List<Hit> hits = new ArrayList<>();
        viewers.forEach(viewer -> hits.addAll(attack(pilot, viewer)));
        System.out.printf(
                "attacker: %d figures published, %d of them suppressed, %d viewers: %d recovered or within %d%n",
                lines.size(), suppressed, viewers.size(), hits.size(), Simulation.K);
        assertThat(suppressed).isGreaterThan(100);
        assertThat(hits).isEmpty();
    }

    @Test
    void smallPilotsOfManyKindsCannotBeUnpicked() {
        for (int seed = 1; seed <= (ALL ? 20 : 1); seed++) {
            Simulation pilot = pilot(seed, 0.1 + 0.1 * (seed % 3), EnumSet.allOf(Rule.class), "ended", "signed");
            pilot.releaseAll();
            List<String> viewers = new ArrayList<>(pilot.offices());
            viewers.retainAll(SOME_OFFICES);
            viewers.add(Knowledge.PUBLIC);
            viewers.addAll(pilot.carriers());
            for (String viewer : viewers) {
                assertThat(attack(pilot, viewer)).as(seed + " " + viewer).isEmpty();
            }
        }
    }

    @Test
    void withoutTheThresholdSmallCountsAreReadOff() {
        assertThat(attack(
                        pilot(1, 0.5, Simulation.without(Rule.THRESHOLD, Rule.GROUP), "cases")
                                .releaseAll(),
                        Knowledge.PUBLIC))
                .extracting(Hit::kind)
                .contains("shown");
    }

    @Test
    void withoutWaitingTheCountOfThePopulationItselfIsAFew() {
        assertThat(attack(pilot(1, 0.2, Simulation.without(Rule.WAIT), "signed").releaseAll(), Knowledge.PUBLIC))
                .extracting(Hit::kind)
                .contains("shown");
    }

    @Test
    void withoutComplementsHiddenCountsFollowFromTheirSums() {
        assertThat(attack(
                        pilot(1, 1, Simulation.without(Rule.COMPLEMENT), "language-level")
                                .releaseAll(),
                        Knowledge.PUBLIC))
                .extracting(Hit::kind)
                .contains("solved");
    }

    @Test
    void withoutTheFederalSumsInMindHiddenCountsFollowFromThem() {
        assertThat(attack(
                        pilot(1, 1, Simulation.without(Rule.FEDERAL), "goal-areas")
                                .releaseAll(),
                        Knowledge.PUBLIC))
                .extracting(Hit::kind)
                .containsAnyOf("solved", "interval");
    }

    @Test
    void withoutAWidthHiddenCountsAreKnownToWithinAFew() {
        assertThat(attack(
                        pilot(1, 1, Simulation.without(Rule.WIDTH), "language-level")
                                .releaseAll(),
                        Knowledge.PUBLIC))
                .extracting(Hit::kind)
                .contains("interval");
    }

    @Test
    void withoutTheGroupRuleALineTellsOfEverybodyInIt() {
        assertThat(attack(pilot(2, 0.5, Simulation.without(Rule.GROUP), "cases").releaseAll(), Knowledge.PUBLIC))
                .extracting(Hit::kind)
                .contains("group");
    }

    @Test
    void withoutTheOfficeRuleAnOfficeReadsOffTheOthers() {
        Simulation broken =
                pilot(1, 1, Simulation.without(Rule.OFFICE), "ended").releaseAll();
        assertThat(broken.offices())
                .anySatisfy(office ->
                        assertThat(attack(broken, office)).extracting(Hit::kind).contains("shown"));
    }

    @Test
    void withoutTheViewOfTheOfficesOneOfThemUnpicksTheOthers() {
        Simulation broken =
                pilot(1, 1, Simulation.without(Rule.VIEWERS), "cases").releaseAll();
        assertThat(attack(broken, Knowledge.PUBLIC)).isEmpty();
        assertThat(SOME_OFFICES)
                .anySatisfy(office ->
                        assertThat(attack(broken, office)).extracting(Hit::kind).containsAnyOf("solved", "interval"));
    }

    @Test
    void withoutTheViewOfTheCarriersOneOfThemUnpicksTheOthers() {
        Simulation broken = pilot(1, 0.3, Simulation.without(Rule.POOLED), "cases", "ended", "signed")
                .releaseAll();
        assertThat(attack(broken, Knowledge.PUBLIC)).isEmpty();
        assertThat(broken.carriers())
                .anySatisfy(carrier -> assertThat(attack(broken, carrier))
                        .extracting(Hit::kind)
                        .containsAnyOf("shown", "solved", "interval"));
    }

    @Test
    void withoutTheViewOfWhereAClientWentOnThatOfficeUnpicksTheOthers() {
        assertThat(List.of(1, 2, 3, 4, 5)).anySatisfy(seed -> {
            Simulation broken =
                    pilot(seed, 0.2, Simulation.without(Rule.POOLED), "signed").releaseAll();
            assertThat(broken.offices())
                    .anySatisfy(office -> assertThat(attack(broken, office))
                            .extracting(Hit::kind)
                            .contains("shown"));
        });
    }

    @Test
    void withoutEarlierPeriodsInMindTheLastReleaseTellsOfTheFirst() {
        assertThat(attack(pilot(1, 1, Simulation.without(Rule.EARLIER), "ended").releaseAll(), Knowledge.PUBLIC))
                .extracting(Hit::kind)
                .containsAnyOf("solved", "interval");
    }

    @Test
    void withoutEarlierReleasesTheSamePeriodIsPublishedTwiceWithOtherHoles() {
        Simulation broken = pilot(1, 1, EnumSet.allOf(Rule.class), "ended");
        List<String> lines = new ArrayList<>();
        for (int quarter = 2; quarter <= Pilot.QUARTERS; quarter += 2) {
            lines.addAll(
                    broken.forget().release(quarter, quarter == Pilot.QUARTERS).lines());
        }
        assertThat(new Attacker(lines, List.of(), Simulation.K).hits()).isNotEmpty();
    }

    @Test
    void cumulativeFiguresForEveryQuarterTellOfTheQuarter() {
        List<String> lines = new ArrayList<>();
        for (int quarter = 1; quarter <= 3; quarter++) {
            String to = ";C" + quarter + ";";
            pilot(1, 1, EnumSet.allOf(Rule.class), "language-level").release(quarter, true).lines().stream()
                    .filter(l -> l.contains(";T;"))
                    .forEach(l -> lines.add(l.replace(";T;", to)));
        }
        assertThat(new Attacker(lines, List.of(), Simulation.K).hits())
                .extracting(Hit::kind)
                .contains("difference");
    }

    @Test
    void ratesOfTrueCountsTellTheHiddenOnes() {
        Simulation pilot = pilot(1, 1, EnumSet.allOf(Rule.class), "ended").releaseAll();
        Simulation open = pilot(1, 1, Set.of(Rule.WAIT), "ended").releaseAll();
        List<String> lines = new ArrayList<>(pilot.lines());
        assertThat(new Attacker(lines, List.of(), Simulation.K).hits()).isEmpty();
        new Rates(open.catalogue(), new Threshold(3))
                .of(open.history().published()).stream()
                        .filter(r -> r.state() == State.SHOWN)
                        .forEach(r -> lines.add(open.rateLine(r)));
        assertThat(new Attacker(lines, List.of(), Simulation.K).hits())
                .extracting(Hit::kind)
                .contains("interval");
    }

    @Test
    void countingAnewAfterAnErasureTellsOfThePerson() {
        Simulation broken = pilot(1, 1, Simulation.without(Rule.DIFFERENCE), "sex-age", "signed")
                .releaseAll();
        Set<String> done = new HashSet<>();
        broken.correct(
                1,
                count -> List.of(
                        count.office().equals("hannover-c") && count.units() > 1 && done.add(count.table())
                                ? count.of(count.units() - 1)
                                : count));
        assertThat(attack(broken, Knowledge.PUBLIC)).extracting(Hit::kind).contains("difference");
    }

    private static List<Hit> attack(Simulation pilot, String office) {
        if (office.equals(Knowledge.PUBLIC)) {
            return new Attacker(pilot.lines(), List.of(), Simulation.K).hits();
        }
        Set<String> ownOnly = pilot.ownOnly(office);
        return new Attacker(pilot.lines(), pilot.truth(office), Simulation.K)
                .hits().stream().filter(h -> !ownOnly.contains(h.figure())).toList();
    }

    private static Simulation pilot(int seed, double share, Set<Rule> rules, String... tables) {
        return new Simulation(only(tables), Pilot.units(seed, share), rules);
    }

    /** The catalogue with these tables only, and the rates that need no others. */
    static Catalogue only(String... tables) {
        Catalogue whole = Catalogue.standard();
        List<String> ids = List.of(tables);
        return new Catalogue(
                whole.dictionary(),
                whole.version(),
                whole.tables().stream().filter(t -> ids.contains(t.id())).toList(),
                whole.rates().stream()
                        .filter(r -> ids.contains(r.numerator().table())
                                && r.complement().stream().allMatch(c -> ids.contains(c.table())))
                        .toList());
    }
}
