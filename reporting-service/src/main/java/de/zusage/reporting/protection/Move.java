package de.zusage.reporting.protection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Another truth that fits everything published, as the distance of each undivided cell from the real one. */
record Move(Predicate<String> fits, double[] by, Map<Sum, Double> distances) {
    private static final double NOISE = 1e-6;

    /** One that everybody believes possible, but for those who know it all. */
    static Move forAllBut(Set<String> insiders, double[] by) {
        return new Move(viewer -> !insiders.contains(viewer), by, new HashMap<>());
    }

    /** One that this viewer believes possible; then the public does, who knows less. */
    static Move forViewer(String office, double[] by) {
        return new Move(viewer -> viewer.isEmpty() || viewer.equals(office), by, new HashMap<>());
    }

    private double distance(Sum sum) {
        return distances.computeIfAbsent(sum, s -> s.movedBy(by));
    }

    boolean touches(Sum sum) {
        return Math.abs(distance(sum)) > NOISE;
    }

    /** Whether the viewer believes in moves that take the cell this far up and down together. */
    static boolean isWide(Sum sum, String viewer, List<Move> moves, int width) {
        double up = 0;
        double down = 0;
        for (Move move : moves) {
            if (move.fits().test(viewer)) {
                double moved = move.distance(sum);
                up = Math.max(up, moved);
                down = Math.max(down, -moved);
            }
        }
        return up + down >= width - NOISE;
    }
}
