package de.zusage.reporting.figure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Checks all published editions of a table together, as seen by the public and by each office.
 *
 * <p>A hidden cell is safe when it could be higher or lower, at least k wide in all, and every published figure of every
 * edition would be the same. Such another truth is looked for by moving hidden cells alike in a run of successive
 * editions, the ones before and after the run staying as they are. It exists or it does not, so a safe verdict is a
 * proof; docs/adr/0006 has the argument.
 */
final class Audit {
    static final String PUBLIC = "";
    private final Grid grid;
    private final Threshold threshold;
    private final List<Edition> editions;

    /** A hidden cell of an edition that the viewer could work out too closely. */
    record Finding(String viewer, int edition, int cell) {}

    Audit(Grid grid, Threshold threshold, List<Edition> editions) {
        this.grid = grid;
        this.threshold = threshold;
        this.editions = editions;
    }

    Optional<Finding> firstFinding() {
        for (String viewer : viewers()) {
            for (int edition = editions.size() - 1; edition >= 0; edition--) {
                BitSet hidden = editions.get(edition).hidden();
                for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
                    if (!isSafe(viewer, edition, cell)) {
                        return Optional.of(new Finding(viewer, edition, cell));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private SortedSet<String> viewers() {
        SortedSet<String> viewers = new TreeSet<>();
        viewers.add(PUBLIC);
        editions.forEach(e -> viewers.addAll(e.tally().offices()));
        return viewers;
    }

    private boolean isSafe(String viewer, int edition, int cell) {
        if (others(viewer, edition, cell) == 0) {
            return true; // only the viewer's own clients are in it
        }
        if (!existsRun(viewer, cell, edition, -1)) {
            return false;
        }
        for (int earlier = 0; earlier < edition; earlier++) {
            boolean hiddenThen = editions.get(earlier).hidden().get(cell);
            if (hiddenThen
                    && threshold.tooFew(growth(viewer, earlier, edition, cell))
                    && !existsRun(viewer, cell, edition, earlier)
                    && !existsRun(viewer, cell, earlier, edition)) {
                return false;
            }
        }
        return true;
    }

    /** A run of editions that has the one and not the other in it, over which the cell can move widely enough. */
    private boolean existsRun(String viewer, int cell, int with, int without) {
        for (int first = with; first >= 0 && first != without && isHidden(first, cell); first--) {
            for (int last = with; last < editions.size() && last != without && isHidden(last, cell); last++) {
                if (isWide(viewer, cell, first, last)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWide(String viewer, int cell, int first, int last) {
        int k = threshold.k();
        int higher = network(viewer, first, last).move(cell, true, k);
        return higher >= k || higher + network(viewer, first, last).move(cell, false, k) >= k;
    }

    private Network network(String viewer, int first, int last) {
        Network network = new Network(grid);
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (isHiddenIn(first, last, cell)) {
                network.free(cell, rise(viewer, last, cell), fall(viewer, first, last, cell));
            }
        }
        return network;
    }

    /** The cheapest further cells of the found edition that would give the cell more room; empty when none would. */
    BitSet cover(Finding found) {
        Edition edition = editions.get(found.edition());
        for (boolean upwards : new boolean[] {true, false}) {
            Network network = network(found.viewer(), found.edition(), found.edition());
            network.move(found.cell(), upwards, threshold.k());
            int[] cost = new int[grid.cells()];
            for (int cell = 0; cell < cost.length; cell++) {
                if (edition.tally().value(cell) > 0 && !edition.hidden().get(cell)) {
                    cost[cell] = edition.tally().value(cell);
                    int fall = fall(found.viewer(), found.edition(), found.edition(), cell);
                    network.free(cell, rise(found.viewer(), found.edition(), cell), fall);
                }
            }
            BitSet more = network.cheapest(found.cell(), upwards, cost);
            more.andNot(edition.hidden());
            if (!more.isEmpty()) {
                return more;
            }
        }
        return new BitSet();
    }

    private boolean isHidden(int edition, int cell) {
        return editions.get(edition).hidden().get(cell);
    }

    /** How far a cell can rise over a run of editions: what is counted for good cannot exceed the edition after. */
    private int rise(String viewer, int last, int cell) {
        return last + 1 < editions.size() && grid.isCumulative(cell)
                ? Math.max(0, growth(viewer, last, last + 1, cell))
                : threshold.k();
    }

    /** How far it can fall: a hidden cell is known to be neither zero, nor below the viewer's own, nor the edition before. */
    private int fall(String viewer, int first, int last, int cell) {
        int fall = first > 0 && grid.isCumulative(cell)
                ? Math.max(0, growth(viewer, first - 1, first, cell))
                : Integer.MAX_VALUE;
        for (int edition = first; edition <= last; edition++) {
            Tally tally = editions.get(edition).tally();
            fall = Math.min(fall, tally.value(cell) - Math.max(1, tally.own(viewer, cell)));
        }
        return fall;
    }

    private int growth(String viewer, int earlier, int later, int cell) {
        return others(viewer, later, cell) - others(viewer, earlier, cell);
    }

    private int others(String viewer, int edition, int cell) {
        Tally tally = editions.get(edition).tally();
        return tally.value(cell) - tally.own(viewer, cell);
    }

    private boolean isHiddenIn(int first, int last, int cell) {
        for (int edition = first; edition <= last; edition++) {
            if (!isHidden(edition, cell)) {
                return false;
            }
        }
        return true;
    }
}
