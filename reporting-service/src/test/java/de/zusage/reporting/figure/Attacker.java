package de.zusage.reporting.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Works out hidden cells by trying every table there could be: sums, signs and successive editions, no cleverness.
 *
 * <p>Knows two authorities, the columns "whole", "open" and "shut", that whole and shut never fall, that zeros are always
 * shown, and what the viewing office itself counted; a cell with its own clients only tells it nothing.
 */
final class Attacker {
    private static final int CELLS = 9;
    private static final int[] COUNTED_FOR_GOOD = {0, 2, 3, 5};
    private final String viewer;
    private final int k;

    Attacker(String viewer, int k) {
        this.viewer = viewer;
        this.k = k;
    }

    /** What the attacker learns too closely, in words; empty when nothing. */
    Optional<String> succeeds(List<Edition> editions) {
        List<List<int[]>> possible = possible(editions);
        for (int e = 0; e < editions.size(); e++) {
            int[] spread = spread(possible.get(e));
            int[] growth = e == 0 ? new int[CELLS] : growthSpread(editions, possible, e);
            for (int c = 0; c < CELLS; c++) {
                if (editions.get(e).hidden().get(c) && others(editions, e, c) > 0 && spread[c] < k) {
                    return Optional.of("level of cell " + c + " in edition " + e);
                }
                if (e > 0 && isFew(others(editions, e, c) - others(editions, e - 1, c)) && growth[c] < k) {
                    return Optional.of("growth of cell " + c + " up to edition " + e);
                }
                for (int s = 0; s < e - 1; s++) {
                    if (isFew(others(editions, e, c) - others(editions, s, c))
                            && !editions.get(s).hidden().get(c)
                            && !editions.get(e).hidden().get(c)) {
                        return Optional.of("growth of cell " + c + " from edition " + s + " to " + e);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFew(int growth) {
        return growth != 0 && Math.abs(growth) < k;
    }

    /** For each edition the tables that fit it and have a predecessor and a successor in every other edition. */
    private List<List<int[]>> possible(List<Edition> editions) {
        List<List<int[]>> possible = new ArrayList<>();
        editions.forEach(e -> possible.add(tables(e)));
        for (int e = 1; e < editions.size(); e++) {
            int[] own = ownGrowth(editions, e);
            List<int[]> before = possible.get(e - 1);
            possible.get(e).removeIf(t -> before.stream().noneMatch(b -> couldFollow(b, t, own)));
        }
        for (int e = editions.size() - 1; e > 0; e--) {
            int[] own = ownGrowth(editions, e);
            List<int[]> after = possible.get(e);
            possible.get(e - 1).removeIf(t -> after.stream().noneMatch(a -> couldFollow(t, a, own)));
        }
        return possible;
    }

    private static boolean couldFollow(int[] before, int[] after, int[] own) {
        for (int c : COUNTED_FOR_GOOD) {
            if (after[c] - before[c] < own[c]) {
                return false;
            }
        }
        return true;
    }

    private static int[] spread(List<int[]> tables) {
        return IntStream.range(0, CELLS)
                .map(c -> tables.stream().mapToInt(t -> t[c]).max().orElseThrow()
                        - tables.stream().mapToInt(t -> t[c]).min().orElseThrow())
                .toArray();
    }

    private int[] growthSpread(List<Edition> editions, List<List<int[]>> possible, int edition) {
        int[] own = ownGrowth(editions, edition);
        int[] least = new int[CELLS];
        int[] most = new int[CELLS];
        Arrays.fill(least, Integer.MAX_VALUE);
        Arrays.fill(most, Integer.MIN_VALUE);
        for (int[] before : possible.get(edition - 1)) {
            for (int[] after : possible.get(edition)) {
                if (couldFollow(before, after, own)) {
                    for (int c = 0; c < CELLS; c++) {
                        least[c] = Math.min(least[c], after[c] - before[c]);
                        most[c] = Math.max(most[c], after[c] - before[c]);
                    }
                }
            }
        }
        return IntStream.range(0, CELLS).map(c -> most[c] - least[c]).toArray();
    }

    private List<int[]> tables(Edition edition) {
        List<int[]> tables = new ArrayList<>();
        for (int open1 : candidates(edition, 1)) {
            for (int shut1 : candidates(edition, 2)) {
                for (int open2 : candidates(edition, 4)) {
                    for (int shut2 : candidates(edition, 5)) {
                        int[] table = {
                            open1 + shut1,
                            open1,
                            shut1,
                            open2 + shut2,
                            open2,
                            shut2,
                            open1 + shut1 + open2 + shut2,
                            open1 + open2,
                            shut1 + shut2
                        };
                        if (fits(edition, table)) {
                            tables.add(table);
                        }
                    }
                }
            }
        }
        return tables;
    }

    private int[] candidates(Edition edition, int cell) {
        int value = edition.tally().value(cell);
        return edition.hidden().get(cell)
                ? IntStream.rangeClosed(Math.max(1, own(edition, cell)), value + k)
                        .toArray()
                : new int[] {value};
    }

    private static boolean fits(Edition edition, int[] table) {
        return IntStream.range(0, CELLS)
                .allMatch(c -> edition.hidden().get(c)
                        ? table[c] > 0
                        : table[c] == edition.tally().value(c));
    }

    private int[] ownGrowth(List<Edition> editions, int edition) {
        return IntStream.range(0, CELLS)
                .map(c -> own(editions.get(edition), c) - own(editions.get(edition - 1), c))
                .toArray();
    }

    private int others(List<Edition> editions, int edition, int cell) {
        return editions.get(edition).tally().value(cell) - own(editions.get(edition), cell);
    }

    private int own(Edition edition, int cell) {
        return edition.tally().own(viewer, cell);
    }
}
