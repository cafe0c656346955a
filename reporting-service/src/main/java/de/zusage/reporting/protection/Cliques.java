package de.zusage.reporting.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Divisions small enough to reckon with that say as much as one by everything at once. What is published divides by some
 * dimensions each; where the divisions form no cycle, any truths of each that agree on what two neighbours share are the
 * truth of some whole (Vorob'ev 1962). Dimensions are added to divisions until there is no cycle left.
 */
final class Cliques {
    private final List<BitSet> cliques = new ArrayList<>();
    private final List<int[]> neighbours = new ArrayList<>();
    private final int[] sizes;

    /**
     * @param sizes how many parts each dimension has
     * @param divisions the dimensions of everything published
     */
    Cliques(int[] sizes, List<BitSet> divisions) {
        this.sizes = sizes.clone();
        BitSet[] joined = new BitSet[sizes.length];
        for (int d = 0; d < sizes.length; d++) {
            joined[d] = new BitSet();
            joined[d].set(d);
        }
        divisions.forEach(division -> division.stream().forEach(d -> joined[d].or(division)));
        BitSet left = new BitSet();
        left.set(0, sizes.length);
        while (!left.isEmpty()) {
            int next = left.stream()
                    .boxed()
                    .min((a, b) -> Long.compare(size(joined[a]), size(joined[b])))
                    .orElseThrow();
            BitSet clique = (BitSet) joined[next].clone();
            clique.stream().forEach(d -> joined[d].or(clique));
            left.clear(next);
            for (BitSet each : joined) {
                each.clear(next);
            }
            if (cliques.stream().noneMatch(known -> containsAll(known, clique))) {
                cliques.add(clique);
            }
        }
        span();
    }

    /** Each clique but the first with the one before it that it shares most with. */
    private void span() {
        BitSet reached = new BitSet();
        reached.set(0);
        while (reached.cardinality() < cliques.size()) {
            int[] best = {-1, -1};
            int most = -1;
            for (int from = 0; from < cliques.size(); from++) {
                for (int to = 0; to < cliques.size(); to++) {
                    if (reached.get(from)
                            && !reached.get(to)
                            && shared(from, to).cardinality() > most) {
                        best = new int[] {from, to};
                        most = shared(from, to).cardinality();
                    }
                }
            }
            neighbours.add(best);
            reached.set(best[1]);
        }
    }

    private long size(BitSet dimensions) {
        return dimensions.stream().mapToLong(d -> sizes[d]).reduce(1, (a, b) -> Math.min(Integer.MAX_VALUE, a * b));
    }

    static boolean containsAll(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    /** The dimensions of each division. */
    List<BitSet> all() {
        return cliques;
    }

    /** Pairs of divisions that must agree. */
    List<int[]> neighbours() {
        return neighbours;
    }

    BitSet shared(int one, int other) {
        BitSet shared = (BitSet) cliques.get(one).clone();
        shared.and(cliques.get(other));
        return shared;
    }

    /** How many undivided cells there are in all divisions. */
    long size() {
        return cliques.stream().mapToLong(this::size).sum();
    }
}
