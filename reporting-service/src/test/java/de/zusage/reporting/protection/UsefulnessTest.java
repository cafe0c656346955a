package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.catalogue.CoreTable;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is left to read: "suppress everything" must not win. */
class UsefulnessTest {
    private static final double MOST_FEDERAL = 0.15;
    private static final double MOST_BY_AUTHORITY = 0.35;
    private final Simulation pilot = Simulation.wholePilot();
    private final List<String> truth = pilot.truth(null);

    @Test
    void mostFiguresAreShown() {
        double[] federal = new double[2];
        double[] byAuthority = new double[2];
        System.out.println("usefulness: suppressed of non-zero cells, and of the counts in them, in per cent");
        for (CoreTable table : pilot.catalogue().tables()) {
            double[] cells = share(table, true, false);
            double[] site = share(table, false, false);
            System.out.printf(
                    "  %-18s weight %2d  federal %3.0f of %3.0f (%4.1f %%)  authority %3.0f of %3.0f (%4.1f %%), counts %4.1f %%%n",
                    table.id(),
                    table.weight(),
                    cells[0],
                    cells[1],
                    perCent(cells),
                    site[0],
                    site[1],
                    perCent(site),
                    perCent(share(table, false, true)));
            add(federal, cells, table.weight());
            add(byAuthority, site, table.weight());
        }
        int waiting = pilot.history().waiting().stream()
                .filter(c -> c.table().equals("signed"))
                .mapToInt(Count::units)
                .sum();
        System.out.printf(
                "  weighted: federal %.1f %% (at most 15), authority %.1f %% (at most 35); %d agreements never counted%n",
                perCent(federal), perCent(byAuthority), waiting);
        assertThat(federal[0] / federal[1]).isLessThanOrEqualTo(MOST_FEDERAL);
        assertThat(byAuthority[0] / byAuthority[1]).isLessThanOrEqualTo(MOST_BY_AUTHORITY);
    }

    @Test
    void agreementsSignedByAuthorityAndQuarterAreAlwaysShown() {
        assertThat(cells("signed"))
                .hasSizeGreaterThan(18 * 6)
                .extracting(Cell::state)
                .containsOnly(State.SHOWN, State.MISSING);
        assertThat(cells("signed"))
                .filteredOn(c -> c.state() == State.MISSING)
                .extracting(Cell::authority)
                .containsOnly("site-19");
    }

    private List<Cell> cells(String table) {
        return pilot.history().published(table).stream()
                .flatMap(t -> t.cells().stream())
                .toList();
    }

    /** Suppressed and all; the count of the population itself belongs to another table and is left out. */
    private double[] share(CoreTable table, boolean federal, boolean weighted) {
        double[] share = new double[2];
        List<String> lines =
                truth.stream().filter(l -> l.startsWith(table.id() + ";")).toList();
        int at = 0;
        for (Cell cell : cells(table.id())) {
            String line = lines.get(at++);
            int value = Integer.parseInt(line.substring(line.lastIndexOf(';') + 1));
            boolean repeated =
                    !table.dimensions().isEmpty() && cell.groups().stream().allMatch(Objects::isNull);
            if (federal == (cell.authority() == null) && !repeated && value > 0) {
                share[0] += cell.state() == State.SUPPRESSED ? weighted ? value : 1 : 0;
                share[1] += weighted ? value : 1;
            }
        }
        return share;
    }

    private static void add(double[] sum, double[] share, int weight) {
        if (share[1] > 0) {
            sum[0] += weight * share[0] / share[1];
            sum[1] += weight;
        }
    }

    private static double perCent(double[] share) {
        return share[1] == 0 ? 0 : 100 * share[0] / share[1];
    }
}
