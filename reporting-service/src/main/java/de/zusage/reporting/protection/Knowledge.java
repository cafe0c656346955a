package de.zusage.reporting.protection;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody knows before reading a table: of each undivided cell the least that can be in it. For the public that is
 * zero, for an office its own clients and those that came from elsewhere, for a carrier those of all its offices. Knowing more never makes a hidden cell wider, so what nobody could tell who knew
 * the most that any viewer knows of each cell, no viewer can tell.
 */
record Knowledge(int[] least) {
    /** The viewer that has counted nothing itself. */
    static final String PUBLIC = "";

    static Knowledge of(Ground board, String viewer) {
        int[] least = new int[board.atoms()];
        for (int atom = 0; atom < least.length; atom++) {
            least[atom] = board.own(atom).getOrDefault(viewer, 0);
        }
        return new Knowledge(least);
    }

    /** More than any one viewer knows, but for the excepted ones. */
    static Knowledge ofAllBut(Ground board, Set<String> excepted) {
        int[] least = new int[board.atoms()];
        for (int atom = 0; atom < least.length; atom++) {
            for (Map.Entry<String, Integer> own : board.own(atom).entrySet()) {
                least[atom] = excepted.contains(own.getKey()) ? least[atom] : Math.max(least[atom], own.getValue());
            }
        }
        return new Knowledge(least);
    }

    /** All who must not be able to work out the cell: everybody but who knows all that is in it. */
    static List<String> viewers(Ground board, Sum sum) {
        return board.viewers().stream()
                .filter(v -> v.equals(PUBLIC) || sum.isNewsTo(v))
                .toList();
    }
}
