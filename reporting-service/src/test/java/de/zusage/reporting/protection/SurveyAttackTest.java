package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.attack.Attacker;
import de.zusage.reporting.attack.Attacker.Hit;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.pilot.Pilot;
import de.zusage.reporting.pilot.Unit;
import de.zusage.reporting.survey.SurveyFixtures;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An attacker with everything ever published of the survey, and all answers of one authority, learns nothing more. */
class SurveyAttackTest {
    private static final Catalogue CATALOGUE = threeTables();

    @Test
    void noAnswerCanBeWorkedOut() {
        Simulation survey = survey(EnumSet.allOf(Rule.class));
        assertThat(survey.refused()).as("tables that were not released").isEmpty();
        List<String> lines = survey.lines();
        assertThat(lines).filteredOn(line -> line.contains(";SUPPRESSED;")).hasSizeGreaterThan(20);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("survey-client-helped;") && line.contains(";SHOWN;"))
                .hasSizeGreaterThan(50);
        assertThat(new Attacker(lines, List.of(), Simulation.K).hits()).isEmpty();
        for (String authority : List.of("stuttgart", "stendal", "hamm")) {
            Set<String> own = survey.ownOnly(authority);
            assertThat(new Attacker(lines, survey.truth(authority), Simulation.K).hits())
                    .as(authority)
                    .filteredOn(hit -> !own.contains(hit.figure()))
                    .isEmpty();
        }
    }

    @Test
    void withoutTheThresholdTheyAreReadOff() {
        assertThat(new Attacker(
                                survey(Simulation.without(Rule.THRESHOLD, Rule.GROUP))
                                        .lines(),
                                List.of(),
                                Simulation.K)
                        .hits())
                .extracting(Hit::kind)
                .contains("shown");
    }

    /** Between two and forty respondents of each authority and quarter, and a few advisers; released half-yearly. */
    private static Simulation survey(Set<Rule> rules) {
        Random random = new Random(59);
        List<Unit> answers = new ArrayList<>();
        List<String> authorities = Pilot.authorities();
        for (int a = 0; a < authorities.size(); a++) {
            for (int quarter = 1; quarter <= Pilot.QUARTERS; quarter++) {
                for (String population : CATALOGUE.byPopulation().keySet()) {
                    int most = population.equals("survey-client") ? 2 + 2 * a : 1 + a / 3;
                    for (int n = random.nextInt(most); n >= 0; n--) {
                        answers.add(answer(population, authorities.get(a), quarter, random));
                    }
                }
            }
        }
        return new Simulation(CATALOGUE, answers, rules).releaseAll();
    }

    /** Two questions to clients and one to advisers: the others are of the same shape, and each costs seconds. */
    private static Catalogue threeTables() {
        Catalogue whole = SurveyFixtures.catalogue();
        return new Catalogue(
                whole.dictionary(),
                whole.version(),
                whole.tables().stream()
                        .filter(table -> table.id().matches("survey-(client-(helped|easier)|adviser-helped)"))
                        .toList(),
                List.of());
    }

    private static Unit answer(String population, String authority, int quarter, Random random) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (CoreTable table : CATALOGUE.byPopulation().getOrDefault(population, List.of())) {
            int chosen = random.nextInt(10);
            codes.put(
                    table.attributes().get(0),
                    chosen < 6 ? "YES" : chosen < 8 ? "NO" : chosen < 9 ? "PARTLY" : "NO_ANSWER");
        }
        return new Unit(population, authority, authority, quarter, quarter, codes);
    }
}
