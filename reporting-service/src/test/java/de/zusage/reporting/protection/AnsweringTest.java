package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.attack.Attacker.Hit;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.Geography;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.pilot.Pilot;
import de.zusage.reporting.pilot.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Questions beyond the catalogue: answered so that nobody learns more from all answers and releases, or not at all. */
class AnsweringTest {
    private static final String SIGNED = "agreements-signed";
    private static final String STEPS = "steps-final";
    private static final List<String> VIEWERS = List.of(Knowledge.PUBLIC, "stendal-a", "wetzlar-b", "hamm-c");
    private static final Simulation PILOT =
            new Simulation(Catalogue.standard(), Pilot.units(1, 1), EnumSet.allOf(Rule.class)).releaseAll();

    private static AskedPilot pilot() {
        return new AskedPilot(PILOT, AskedPilot.LIMITS);
    }

    @Test
    void fiveAnswersOneAfterTheOtherTellNobodyMore() {
        AskedPilot asked = pilot();
        assertThat(asked.ask(SIGNED, Geography.FEDERAL, Span.TOTAL, "education", "sex")
                        .isGranted())
                .isTrue();
        assertThat(asked.ask(SIGNED, Geography.AUTHORITY, Span.TOTAL, "childCare")
                        .isGranted())
                .isTrue();
        assertThat(asked.ask(SIGNED, Geography.FEDERAL, Span.TOTAL, "sex", "recognitionNeed")
                        .isGranted())
                .isTrue();
        assertThat(asked.ask(STEPS, Geography.AUTHORITY, Span.TOTAL, "side", "goalArea")
                        .isGranted())
                .isTrue();
        assertThat(asked.ask(SIGNED, Geography.FEDERAL, Span.HALF_YEAR, "nationalityGroup")
                        .isGranted())
                .isTrue();
        assertThat(asked.answerLines()).anyMatch(line -> line.contains(";SUPPRESSED;"));
        for (String viewer : VIEWERS) {
            assertThat(asked.attack(viewer)).as(viewer).isEmpty();
        }
    }

    @Test
    void answersLookedAtAloneTellWhatReleasesHide() {
        AskedPilot broken = pilot().lookingAtEachAlone();
        broken.ask(SIGNED, Geography.AUTHORITY, Span.TOTAL, "cefr");
        broken.ask(STEPS, Geography.AUTHORITY, Span.TOTAL, "side", "goalArea");
        assertThat(broken.attack(Knowledge.PUBLIC)).extracting(Hit::kind).containsAnyOf("solved", "interval");
    }

    @Test
    void tooFineAQuestionIsRefused() {
        Verdict verdict = pilot().ask(SIGNED, Geography.AUTHORITY, Span.TOTAL, "sex", "ageBand", "nationalityGroup");
        assertThat(verdict.objection()).isNotNull();
        assertThat(verdict.cells()).isEmpty();
        assertThat(verdict.counts()).isEmpty();
    }

    @Test
    void anAuthorityWithNothingToCountHasAZeroWhereTheReleaseHasOne() {
        List<Unit> units = new ArrayList<>(Pilot.units(1, 1));
        units.removeIf(
                unit -> unit.authority().equals("stendal") && unit.population().equals("agreements-ended"));
        Simulation none =
                new Simulation(AttackTest.only("signed", "ended"), units, EnumSet.allOf(Rule.class)).releaseAll();
        Verdict verdict = new AskedPilot(none, AskedPilot.LIMITS)
                .ask("agreements-ended", Geography.AUTHORITY, Span.TOTAL, "endReason");
        assertThat(verdict.isGranted()).isTrue();
        Set<String> released = new TreeSet<>();
        none.history().published("ended").forEach(table -> released.addAll(missing(table.cells())));
        assertThat(missing(verdict.cells()))
                .as("none but those that never delivered anything")
                .doesNotContain("stendal")
                .isEqualTo(released);
    }

    private static Set<String> missing(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.state() == State.MISSING && cell.period().span() == Span.TOTAL)
                .map(cell -> Objects.requireNonNull(cell.authority()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatStillGrowsIsAnsweredAtTheEnd() {
        Simulation begun =
                new Simulation(AttackTest.only("signed", "ended"), Pilot.units(1, 0.2), EnumSet.allOf(Rule.class));
        assertThat(new AskedPilot(begun, AskedPilot.LIMITS)
                        .ask("agreements-ended", Geography.FEDERAL, Span.HALF_YEAR, "endReason")
                        .objection())
                .isEqualTo(Objection.NOTHING_RELEASED);
        begun.release(2, false);
        assertThat(new AskedPilot(begun, AskedPilot.LIMITS)
                        .ask("agreements-ended", Geography.FEDERAL, Span.HALF_YEAR, "endReason")
                        .objection())
                .isEqualTo(Objection.NOT_BEFORE_THE_END);
    }

    @Test
    void aCorrectedPopulationIsNotAskedAbout() {
        assertThat(new AskedPilot(Simulation.wholePilot(), AskedPilot.LIMITS)
                        .ask(STEPS, Geography.FEDERAL, Span.TOTAL, "side", "goalArea")
                        .objection())
                .isEqualTo(Objection.CORRECTED);
    }

    @Test
    void theErasedAreNotTheDifferenceToARelease() {
        AskedPilot asked = pilot();
        List<Unit> signed = new ArrayList<>(asked.living().keySet());
        signed.removeIf(
                unit -> !unit.population().equals(SIGNED) || !unit.authority().equals("muenchen"));
        signed.subList(0, 3).forEach(asked.living()::remove);
        Verdict verdict = asked.ask(SIGNED, Geography.AUTHORITY, Span.TOTAL, "sex");
        assertThat(verdict.isGranted()).isTrue();
        Map<String, Integer> published = new HashMap<>();
        PILOT.history()
                .published("sex-age")
                .forEach(table -> table.cells().stream()
                        .filter(cell -> cell.groups().get(1) == null && cell.state() == State.SHOWN)
                        .forEach(cell -> published.put(
                                cell.authority() + " " + cell.groups().get(0), Objects.requireNonNull(cell.value()))));
        assertThat(verdict.cells().stream()
                        .filter(cell -> cell.state() == State.SHOWN)
                        .map(cell -> published.getOrDefault(
                                        cell.authority() + " " + cell.groups().get(0), 0)
                                - Objects.requireNonNull(cell.value()))
                        .filter(difference -> difference > 0))
                .isEmpty();
        assertThat(verdict.cells())
                .filteredOn(cell ->
                        "muenchen".equals(cell.authority()) && cell.groups().get(0) == null)
                .extracting(Cell::state)
                .containsExactly(State.SUPPRESSED);
    }

    @Test
    void whatWasToldSinceIsNotAnswered() {
        AskedPilot asked = pilot();
        Unit unit = asked.living().keySet().stream()
                .filter(u ->
                        u.population().equals(SIGNED) && "F".equals(u.codes().get("sex")))
                .findFirst()
                .orElseThrow();
        Map<String, String> codes = new HashMap<>(unit.codes());
        codes.put("sex", "M");
        asked.living()
                .put(
                        new Unit(
                                SIGNED,
                                unit.authority(),
                                unit.office(),
                                unit.quarter(),
                                unit.reported(),
                                Map.copyOf(codes)),
                        Objects.requireNonNull(asked.living().remove(unit)));
        assertThat(asked.ask(SIGNED, Geography.FEDERAL, Span.TOTAL, "sex").objection())
                .isEqualTo(Objection.CHANGED_SINCE_RELEASED);
    }

    @Test
    void anErasureSinceAnAnswerEndsWhatSharesAnAttributeWithIt() {
        AskedPilot asked = pilot();
        assertThat(asked.ask(SIGNED, Geography.FEDERAL, Span.TOTAL, "sex", "recognitionNeed")
                        .isGranted())
                .isTrue();
        asked.living()
                .remove(asked.living().keySet().stream()
                        .filter(u -> u.population().equals(SIGNED))
                        .findFirst()
                        .orElseThrow());
        assertThat(asked.ask(SIGNED, Geography.FEDERAL, Span.TOTAL, "sex").objection())
                .isEqualTo(Objection.CHANGED_SINCE_ANSWERED);
    }
}
