package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.pilot.Pilot;
import de.zusage.reporting.pilot.Unit;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints what a release costs; fails on wrong numbers only, for a clock is no judge. Under {@code -Dzusage.all=true}. */
@EnabledIfSystemProperty(named = "zusage.all", matches = "true")
class CostTest {
    private static final int NATIONWIDE = 500_000;

    @Test
    void aReleaseOfThePilot() {
        List<Unit> units = Pilot.units(2, 1);
        long agreements = units.stream()
                .filter(u -> u.population().equals("agreements-signed"))
                .count();
        Simulation pilot = new Simulation(Catalogue.standard(), units, EnumSet.allOf(Rule.class));
        for (int quarter = 2; quarter <= Pilot.QUARTERS; quarter += 2) {
            long begin = System.nanoTime();
            pilot.release(quarter, quarter == Pilot.QUARTERS);
            System.out.printf(
                    "cost: release after quarter %d of %d agreements, counted, protected and audited: %.1f s (at most 300)%n",
                    quarter, agreements, seconds(begin));
        }
        assertThat(pilot.refused()).isEmpty();
    }

    @Test
    void countingAYearOfTheWholeCountry() {
        List<Unit> units = Pilot.units(3, 1);
        Counter counter = new Counter(Catalogue.standard());
        long begin = System.nanoTime();
        for (int n = 0; n < NATIONWIDE; n++) {
            Unit unit = units.get(n % units.size());
            String place = unit.authority() + "-" + n / units.size();
            counter.add(
                    unit.population(),
                    place,
                    unit.office(),
                    Period.quarter(unit.quarter()),
                    unit.codes(),
                    1,
                    unit.knownTo());
        }
        List<Count> counts = counter.counts();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "cost: counting %d units into %d counts: %.1f s (at most 300), heap %d MiB of at most %d%n",
                NATIONWIDE,
                counts.size(),
                seconds(begin),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
        assertThat(counts.stream().mapToLong(Count::units).sum()).isGreaterThanOrEqualTo(NATIONWIDE);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
