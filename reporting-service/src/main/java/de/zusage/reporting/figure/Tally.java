package de.zusage.reporting.figure;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The true counts of one table, whole and per office; never leaves the service. */
public final class Tally {
    private final Grid grid;
    private final int[] values;
    private final Map<String, int[]> byOffice = new TreeMap<>();

    public Tally(Grid grid) {
        this.grid = grid;
        this.values = new int[grid.cells()];
    }

    /** Adds an office's count of an undivided column, and with it to every sum above. */
    public void add(String authority, String office, String column, int count) {
        int[] own = byOffice.computeIfAbsent(office, o -> new int[values.length]);
        for (int c = grid.cell(authority, column); c >= 0; c = grid.wholeOf(c)) {
            values[c] += count;
            own[c] += count;
            values[grid.totalOf(c)] += count;
            own[grid.totalOf(c)] += count;
        }
    }

    public int value(int cell) {
        return values[cell];
    }

    /** What the office itself contributed to the cell; zero for an office without a count, so also for the public. */
    int own(String office, int cell) {
        int[] own = byOffice.get(office);
        return own == null ? 0 : own[cell];
    }

    Set<String> offices() {
        return byOffice.keySet();
    }

    boolean sameAs(Tally other) {
        return Arrays.equals(values, other.values);
    }
}
