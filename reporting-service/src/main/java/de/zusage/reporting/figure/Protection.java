package de.zusage.reporting.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Chooses the cells of a table to hide, so that neither it nor a comparison with earlier editions tells of a few. */
public final class Protection {
    private final Grid grid;
    private final Threshold threshold;

    public Protection(Grid grid, Threshold threshold) {
        this.grid = grid;
        this.threshold = threshold;
    }

    /**
     * The edition to publish; empty when the latest one must be repeated: nothing changed, the whole changed by a few,
     * or no choice of hidden cells would be safe beside the earlier editions.
     */
    public Optional<Edition> protect(Tally tally, List<Edition> earlier) {
        if (!earlier.isEmpty() && isTooLittleNews(tally, earlier.get(earlier.size() - 1))) {
            return Optional.empty();
        }
        Edition edition = new Edition(tally, tooTelling(tally, earlier));
        List<Edition> all = new ArrayList<>(earlier);
        all.add(edition);
        Audit audit = new Audit(grid, threshold, all);
        for (Optional<Audit.Finding> found = audit.firstFinding(); found.isPresent(); found = audit.firstFinding()) {
            BitSet more = found.get().edition() == earlier.size() ? audit.cover(found.get()) : new BitSet();
            if (more.isEmpty()) {
                more = hiddenBefore(edition, earlier);
                more.andNot(edition.hidden());
            }
            if (more.isEmpty()) {
                return Optional.empty();
            }
            edition.hidden().or(more);
        }
        return Optional.of(edition);
    }

    private boolean isTooLittleNews(Tally tally, Edition latest) {
        if (tally.sameAs(latest.tally())) {
            return true;
        }
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (grid.isTotal(cell) && grid.wholeOf(cell) < 0 && tellsOfFew(cell, tally, latest.tally())) {
                return true;
            }
        }
        return false;
    }

    /** Cells that may not be shown for their own sake: too few, or too few more than an earlier edition showed. */
    private BitSet tooTelling(Tally tally, List<Edition> earlier) {
        BitSet hidden = new BitSet();
        Tally nothing = new Tally(grid);
        for (int c = 0; c < grid.cells(); c++) {
            int cell = c;
            if (tally.value(cell) != 0
                    && (tellsOfFew(cell, tally, nothing) || earlier.stream().anyMatch(e -> forbids(e, cell, tally)))) {
                hidden.set(cell);
            }
        }
        return hidden;
    }

    private boolean forbids(Edition earlier, int cell, Tally tally) {
        return !earlier.hidden().get(cell) && tellsOfFew(cell, tally, earlier.tally());
    }

    /** Threshold and office rule: the difference, or what is left of it without one office's own part, is a few. */
    private boolean tellsOfFew(int cell, Tally now, Tally before) {
        int change = now.value(cell) - before.value(cell);
        Set<String> offices = new TreeSet<>(now.offices());
        offices.addAll(before.offices());
        return threshold.tooFew(change)
                || offices.stream().anyMatch(o -> threshold.tooFew(change - (now.own(o, cell) - before.own(o, cell))));
    }

    /** What the latest edition hid, unless it is zero by now: zeros are always shown. */
    private static BitSet hiddenBefore(Edition edition, List<Edition> earlier) {
        BitSet kept = new BitSet();
        if (!earlier.isEmpty()) {
            earlier.get(earlier.size() - 1).hidden().stream()
                    .filter(c -> edition.tally().value(c) != 0)
                    .forEach(kept::set);
        }
        return kept;
    }
}
