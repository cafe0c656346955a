package de.zusage.reporting.figure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/** How far cells can move together while every known cell and every sum stays as it is: flows in the {@link Grid}. */
final class Network {
    private final Grid grid;
    private final int[] up;
    private final int[] down;

    /** Starts with every cell known, so that none can move. */
    Network(Grid grid) {
        this.grid = grid;
        this.up = new int[grid.cells()];
        this.down = new int[grid.cells()];
    }

    /** Lets a cell move within the given room. */
    void free(int cell, int rise, int fall) {
        up[cell] = rise;
        down[cell] = fall;
    }

    /** Moves the cell as far as it goes, at most to the limit, and returns how far that was. */
    int move(int cell, boolean upwards, int limit) {
        int most = Math.min(limit, upwards ? up[cell] : down[cell]);
        up[cell] = 0;
        down[cell] = 0;
        int[] free = new int[up.length];
        int moved = 0;
        while (moved < most) {
            int[] way = way(cell, upwards, free);
            if (way.length == 0) {
                break;
            }
            int step = most - moved;
            for (int arc : way) {
                step = Math.min(step, arc >= 0 ? up[arc] : down[~arc]);
            }
            for (int arc : way) {
                int c = arc >= 0 ? arc : ~arc;
                up[c] += arc >= 0 ? -step : step;
                down[c] += arc >= 0 ? step : -step;
            }
            moved += step;
        }
        return moved;
    }

    /** The cheapest set of further cells that would let the cell move on; empty when there is none. */
    BitSet cheapest(int cell, boolean upwards, int[] cost) {
        BitSet found = new BitSet();
        for (int arc : way(cell, upwards, cost)) {
            found.set(arc >= 0 ? arc : ~arc);
        }
        return found;
    }

    /** A cheapest way round from the cell's one end to its other; an arc taken backwards is written as complement. */
    private int[] way(int cell, boolean upwards, int[] cost) {
        int source = upwards ? grid.to(cell) : grid.from(cell);
        int sink = upwards ? grid.from(cell) : grid.to(cell);
        long[] distance = new long[grid.nodes()];
        int[] via = new int[grid.nodes()];
        Arrays.fill(distance, Long.MAX_VALUE);
        distance[source] = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(source);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int arc : grid.arcsAt(node)) {
                boolean forward = grid.from(arc) == node;
                int next = forward ? grid.to(arc) : grid.from(arc);
                if ((forward ? up[arc] : down[arc]) > 0 && distance[node] + cost[arc] < distance[next]) {
                    distance[next] = distance[node] + cost[arc];
                    via[next] = forward ? arc : ~arc;
                    open.add(next);
                }
            }
        }
        return distance[sink] == Long.MAX_VALUE ? new int[0] : trace(source, sink, via);
    }

    private int[] trace(int source, int sink, int[] via) {
        ArrayDeque<Integer> way = new ArrayDeque<>();
        for (int node = sink; node != source; ) {
            int arc = via[node];
            way.addFirst(arc);
            node = arc >= 0 ? grid.from(arc) : grid.to(~arc);
        }
        return way.stream().mapToInt(Integer::intValue).toArray();
    }
}
