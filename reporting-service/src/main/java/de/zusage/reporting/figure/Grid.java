package de.zusage.reporting.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells of a table of authorities, with a total row, as arcs of a network.
 *
 * <p>Counts flow from a ground node through an authority's whole and its parts into one node per undivided column, and
 * back through the total row. What flows into a node flows out of it, and these are exactly the sums that a reader
 * knows. So "how far may this cell move" is a flow problem with an exact answer in whole numbers.
 */
public final class Grid {
    /** The name of the row that adds up all authorities. */
    public static final String TOTAL = "total";

    private final Layout layout;
    private final List<String> authorities;
    private final int width;
    private final int[] from;
    private final int[] to;
    private final int[][] arcsAt;

    public Grid(Layout layout, List<String> authorities) {
        this.layout = layout;
        this.authorities = List.copyOf(authorities);
        this.width = layout.columns().size();
        this.from = new int[cells()];
        this.to = new int[cells()];
        for (int row = 0; row <= authorities.size(); row++) {
            for (int column = 0; column < width; column++) {
                int parent = layout.parentOf(column);
                int above = parent < 0 ? 0 : 1 + width + row * width + parent;
                int below = layout.hasParts(column) ? 1 + width + row * width + column : 1 + column;
                boolean total = row == authorities.size();
                from[row * width + column] = total ? below : above;
                to[row * width + column] = total ? above : below;
            }
        }
        this.arcsAt = new int[nodes()][];
        for (int node = 0; node < nodes(); node++) {
            int at = node;
            arcsAt[node] = IntStream.range(0, cells())
                    .filter(c -> from[c] == at || to[c] == at)
                    .toArray();
        }
    }

    public Layout layout() {
        return layout;
    }

    public List<String> authorities() {
        return authorities;
    }

    int cells() {
        return (authorities.size() + 1) * width;
    }

    int nodes() {
        return 1 + width + cells();
    }

    /** The cell of an authority by its position; the position after the last is the total row. */
    public int cell(int row, int column) {
        return row * width + column;
    }

    /** The cell of an authority, or of the total, by names. */
    public int cell(String row, String column) {
        int position = TOTAL.equals(row) ? authorities.size() : authorities.indexOf(row);
        if (position < 0) {
            throw new IllegalArgumentException("No such row: " + row);
        }
        return cell(position, layout.indexOf(column));
    }

    public String rowOf(int cell) {
        return isTotal(cell) ? TOTAL : authorities.get(cell / width);
    }

    public String columnOf(int cell) {
        return layout.columns().get(cell % width).name();
    }

    int totalOf(int cell) {
        return cell(authorities.size(), cell % width);
    }

    /** The cell that this one is a part of in its row, or -1. */
    int wholeOf(int cell) {
        int parent = layout.parentOf(cell % width);
        return parent < 0 ? -1 : cell - cell % width + parent;
    }

    boolean isTotal(int cell) {
        return cell / width == authorities.size();
    }

    boolean isCumulative(int cell) {
        return layout.columns().get(cell % width).cumulative();
    }

    int[] arcsAt(int node) {
        return arcsAt[node];
    }

    int from(int cell) {
        return from[cell];
    }

    int to(int cell) {
        return to[cell];
    }
}
