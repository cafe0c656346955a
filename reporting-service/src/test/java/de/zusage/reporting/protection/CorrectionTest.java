package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.attack.Attacker;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.pilot.Pilot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A correction is audited as the difference that it is. */
class CorrectionTest {
    private static final Catalogue STEPS = AttackTest.only("goal-areas", "fulfilment");
    private final Simulation pilot = new Simulation(STEPS, Pilot.units(1, 1), EnumSet.allOf(Rule.class)).releaseAll();

    @Test
    void manyCorrectionsArePublishedAsANewStateAndTheOldOneStays() {
        List<String> before = pilot.lines();
        pilot.correct(1, Simulation.languageWasWork(Integer.MAX_VALUE));
        assertThat(pilot.refused()).isEmpty();
        assertThat(pilot.lines()).containsAll(before).hasSizeGreaterThan(before.size());
        assertThat(pilot.lines()).anyMatch(l -> l.contains(";H1~1;stuttgart;goalArea=LANGUAGE;SHOWN;0"));
        assertThat(pilot.lines()).anyMatch(l -> l.contains(";T~1;stuttgart;"));
        assertThat(new Attacker(pilot.lines(), List.of(), Simulation.K).hits()).isEmpty();
        for (String office : Set.of("stuttgart-a", "stuttgart-l")) {
            Set<String> ownOnly = pilot.ownOnly(office);
            assertThat(new Attacker(pilot.lines(), pilot.truth(office), Simulation.K).hits())
                    .as(office)
                    .allMatch(h -> ownOnly.contains(h.figure()));
        }
    }

    @Test
    void fewCorrectionsWait() {
        List<String> before = pilot.lines();
        pilot.correct(1, Simulation.languageWasWork(3));
        assertThat(pilot.refused())
                .singleElement()
                .isEqualTo(new Outcome.Refusal(
                        "steps-final", Outcome.Reason.CHANGES_A_FEW, Set.of("stuttgart"), List.of()));
        assertThat(pilot.lines()).isEqualTo(before);
    }

    @Test
    void fewCorrectionsThatAreNotHeldBackTellOfThem() {
        Simulation broken = new Simulation(STEPS, Pilot.units(1, 1), Simulation.without(Rule.DIFFERENCE)).releaseAll();
        broken.correct(1, Simulation.languageWasWork(3));
        assertThat(new Attacker(broken.lines(), List.of(), Simulation.K).hits())
                .extracting(Attacker.Hit::kind)
                .contains("difference");
    }

    /** Three corrections of several sites, each by as many as it takes; whoever has kept all bytes subtracts them. */
    @Test
    void correctionsAreAuditedWithEverythingThatTheyReplace() {
        for (int halfYear : List.of(1, 2, 1)) {
            pilot.correct(halfYear, moved("hannover", "WORK_AND_TRAINING", "OTHER", 2 + halfYear));
            pilot.correct(halfYear, moved("essen", "FAMILY_HOUSING_HEALTH", "LANGUAGE", 7 + halfYear));
        }
        assertThat(pilot.history().corrections()).isGreaterThan(3);
        assertThat(new Attacker(pilot.lines(), List.of(), Simulation.K).hits()).isEmpty();
        for (String viewer : List.of("hannover-a", "essen-b", "carrier:1", "carrier:3")) {
            Set<String> ownOnly = pilot.ownOnly(viewer);
            assertThat(new Attacker(pilot.lines(), pilot.truth(viewer), Simulation.K)
                            .hits().stream().filter(h -> !ownOnly.contains(h.figure())))
                    .as(viewer)
                    .isEmpty();
        }
    }

    @Test
    void aCorrectionThatForgetsWhatItReplacesTellsOfHiddenCells() {
        Simulation broken = new Simulation(STEPS, Pilot.units(1, 1), Simulation.without(Rule.EARLIER)).releaseAll();
        for (int n = 0; n < 3; n++) {
            broken.correct(1, moved("hannover", "WORK_AND_TRAINING", "OTHER", 4));
            broken.correct(1, moved("essen", "FAMILY_HOUSING_HEALTH", "LANGUAGE", 9));
        }
        assertThat(new Attacker(broken.lines(), List.of(), Simulation.K).hits()).isNotEmpty();
    }

    /** In every office of a site so many steps of one area turn out to have been of another. */
    private static Function<Count, List<Count>> moved(String authority, String from, String to, int most) {
        return count -> {
            if (!count.authority().equals(authority) || !count.groups().contains(from)) {
                return List.of(count);
            }
            int units = Math.min(most, count.units());
            return List.of(
                    new Count(
                            count.table(),
                            count.authority(),
                            count.office(),
                            count.period(),
                            List.of(to),
                            units,
                            count.knownTo()),
                    count.of(count.units() - units));
        };
    }

    @Test
    void anErasureChangesNothingThatWasReleased() {
        List<String> before = pilot.lines();
        pilot.erase().release(Pilot.QUARTERS, true);
        assertThat(pilot.lines()).as("frozen counts are counted no more").isEqualTo(before);
    }
}
