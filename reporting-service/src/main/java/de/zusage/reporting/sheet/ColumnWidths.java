package de.zusage.reporting.sheet;

import de.zusage.reporting.sheet.Sheet.Grid;
import de.zusage.reporting.sheet.Sheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How wide the columns of a printed table are, in millimetres: as wide as they like where there is room, else each at least
 * as wide as the longest piece of its words, because what does not fit is printed over its neighbour.
 *
 * @param head of the first column
 * @param columns of the others
 */
record ColumnWidths(double head, List<Double> columns) {
    private static final int HEAD = 80;
    private static final int TEXT = 50;
    private static final int NUMBER = 30;

    /** A letter at the size of tables with many columns, one of the bold kind, and the space to both sides of a cell. */
    private static final double LETTER = 1.45;

    private static final double BOLD = 1.62;
    private static final double SPACE = 1.8;

    static ColumnWidths of(Grid grid, int line) {
        List<Value> heads = grid.heads();
        List<Integer> wanted = new ArrayList<>(List.of(HEAD));
        heads.forEach(head -> wanted.add(head.kind().equals(Value.TEXT) ? TEXT : NUMBER));
        int all = wanted.stream().mapToInt(Integer::intValue).sum();
        if (all <= line) {
            return of(wanted.stream().map(Integer::doubleValue).toList());
        }
        List<Double> least = new ArrayList<>();
        least.add(least(grid.corner(), grid.lines().stream().map(Line::head)));
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            least.add(least(
                    heads.get(i).text(),
                    grid.lines().stream().map(each -> each.values().get(column).text())));
        }
        double rest = line - least.stream().mapToDouble(Double::doubleValue).sum();
        return of(IntStream.range(0, least.size())
                .mapToObj(i -> least.get(i) + rest * wanted.get(i) / all)
                .toList());
    }

    private static ColumnWidths of(List<Double> all) {
        return new ColumnWidths(all.get(0), all.subList(1, all.size()));
    }

    private static double least(String head, Stream<String> cells) {
        double longest = cells.mapToDouble(text -> LETTER * longest(text)).max().orElse(0);
        return SPACE + Math.max(BOLD * longest(head), longest);
    }

    /** Letters of the longest piece; a soft hyphen becomes one where a word is broken at it. */
    private static int longest(String text) {
        return Stream.of(text.replace("\u00AD", "- ").split(" ", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    double table() {
        return head + columns.stream().mapToDouble(Double::doubleValue).sum();
    }
}
