package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.attack.Attacker;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.pilot.Pilot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    @Test
    void anErasureChangesNothingThatWasReleased() {
        List<String> before = pilot.lines();
        pilot.erase().release(Pilot.QUARTERS, true);
        assertThat(pilot.lines()).as("frozen counts are counted no more").isEqualTo(before);
    }
}
