package de.zusage.reporting.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes for every hidden cell between which values it must lie, given everything ever published of the table and what
 * the viewer knows. Fewer than k apart is a finding.
 *
 * <p>Every solution on the way is a truth that fits, so it widens all cells that it moves: most intervals come for free.
 * Cells that are wide for somebody who knew what any viewer knows are wide for all; only the rest is looked at viewer by
 * viewer.
 */
final class Audit {
    private static final double NOISE = 1e-6;
    private final Ground board;
    private final Threshold threshold;

    /** A hidden cell that the viewer can work out too closely. */
    record Finding(String viewer, Sum sum, double least, double most) {}

    Audit(Ground board, Threshold threshold) {
        this.board = board;
        this.threshold = threshold;
    }

    List<Finding> findings() {
        List<Sum> hidden = board.sums().stream().filter(Sum::isGuarded).toList();
        Map<Set<String>, List<Sum>> byExcepted = new LinkedHashMap<>();
        hidden.forEach(s ->
                byExcepted.computeIfAbsent(s.insiders(), o -> new ArrayList<>()).add(s));
        Set<Sum> safe = new HashSet<>();
        byExcepted.forEach((insiders, sums) -> {
            Ranges ranges = new Ranges(Knowledge.ofAllBut(board, insiders));
            sums.stream().filter(s -> ranges.isWide(s)).forEach(safe::add);
        });
        List<Finding> findings = new ArrayList<>();
        Map<String, Ranges> byViewer = new HashMap<>();
        for (Sum sum : hidden) {
            for (String viewer : safe.contains(sum) ? List.<String>of() : Knowledge.viewers(board, sum)) {
                Ranges ranges = byViewer.computeIfAbsent(viewer, v -> new Ranges(Knowledge.of(board, v)));
                if (!ranges.isWide(sum)) {
                    findings.add(new Finding(viewer, sum, ranges.least(sum), ranges.most(sum)));
                    break;
                }
            }
        }
        return findings;
    }

    /** What one viewer can work out. */
    private final class Ranges {
        private final Components components;
        private final Map<Sum, double[]> seen = new HashMap<>();

        Ranges(Knowledge knowledge) {
            components = new Components(board, knowledge);
        }

        boolean isWide(Sum sum) {
            for (int direction : new int[] {1, -1}) {
                if (width(sum) < threshold.k() - NOISE) {
                    double[] move = components.furthest(sum, direction);
                    for (Sum other : board.sums()) {
                        if (other.isHidden()) {
                            double moved = other.movedBy(move);
                            double[] range = seen.computeIfAbsent(other, s -> new double[2]);
                            range[0] = Math.min(range[0], moved);
                            range[1] = Math.max(range[1], moved);
                        }
                    }
                }
            }
            return width(sum) >= threshold.k() - NOISE;
        }

        private double width(Sum sum) {
            double[] range = seen.getOrDefault(sum, new double[2]);
            return range[1] - range[0];
        }

        double least(Sum sum) {
            return sum.value() + seen.getOrDefault(sum, new double[2])[0];
        }

        double most(Sum sum) {
            return sum.value() + seen.getOrDefault(sum, new double[2])[1];
        }
    }

    /** Undivided cells that are not shown themselves. */
    static BitSet free(Ground board) {
        BitSet free = new BitSet();
        free.set(0, board.atoms());
        for (Sum sum : board.sums()) {
            if (!sum.isHidden() && sum.atoms().length == 1) {
                free.clear(sum.atoms()[0]);
            }
        }
        return free;
    }
}
