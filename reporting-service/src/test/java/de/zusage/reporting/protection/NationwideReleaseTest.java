package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.pilot.Pilot;
import de.zusage.reporting.pilot.Unit;
import de.zusage.reporting.preparation.Preparation;
import de.zusage.reporting.preparation.Wish;
import de.zusage.reporting.release.ReleaseFixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Prints what a release costs that is counted by SQL from 500,000 units and more; fails on wrong numbers only, for a clock is
 * no judge. Under {@code -Dzusage.bench=true}.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
@EnabledIfSystemProperty(named = "zusage.bench", matches = "true")
class NationwideReleaseTest {
    private static final int UNITS = 500_000;
    private static final String AGAIN = """
            insert into recorded_fact (id, authority, office, subject, sequence, unit, milestone, month, told_in, said)
            select gen_random_uuid(), authority, office, subject || '/' || n, sequence, unit, milestone, month, told_in, said
            from recorded_fact cross join generate_series(2, ?) n""";

    @Inject
    Preparation preparation;

    @AfterEach
    void leaveNothing() {
        ReleaseFixtures.forgetEverything();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aReleaseOfTheWholeCountry() throws SQLException {
        ReleaseFixtures.forgetEverything();
        // What is told of after the pilot's end is not in this release.
        List<Unit> units = Pilot.units(1, 1).stream()
                .filter(unit -> unit.reported() <= Pilot.QUARTERS)
                .toList();
        PilotReleaseTest.report(units, 0, Pilot.QUARTERS);
        int times = UNITS / units.size() + 1;
        try (Connection owner = LocalDatabase.of("reporting").connect("owner")) {
            try (PreparedStatement again = owner.prepareStatement(AGAIN)) {
                again.setInt(1, times);
                again.executeUpdate();
            }
            owner.createStatement().execute("analyze recorded_fact");
        }
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        preparation.prepare(UUID.randomUUID(), Wish.release(Pilot.QUARTERS));
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "cost: a release of %d units, counted by SQL, protected, audited and written: %.0f s (at most 300), heap at"
                        + " most %d MiB of %d%n",
                units.size() * times,
                seconds,
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        assertThat(signed())
                .isEqualTo(units.stream()
                                .filter(unit -> unit.population().equals("agreements-signed"))
                                .count()
                        * times);
    }

    /** All agreements of the table that is always publishable, over the whole pilot. */
    private static long signed() throws SQLException {
        try (Connection owner = LocalDatabase.of("reporting").connect("owner");
                var row = owner.createStatement()
                        .executeQuery("select value from released_cell where table_name = 'signed' and period = 'T'"
                                + " and authority is null")) {
            row.next();
            return row.getLong(1);
        }
    }
}
