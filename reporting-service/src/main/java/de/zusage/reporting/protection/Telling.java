package de.zusage.reporting.protection;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What may not be shown for its own sake. */
final class Telling {
    private final Threshold threshold;
    private final Set<Rule> rules;

    Telling(Threshold threshold, Set<Rule> rules) {
        this.threshold = threshold;
        this.rules = rules;
    }

    /** Hides the open cells of a column that tell of a few by themselves. */
    void hide(List<Board.Published> column) {
        column.stream()
                .map(Board.Published::sum)
                .filter(s -> s.isOpen() && tellsOfFew(s))
                .forEach(Sum::hide);
        if (rules.contains(Rule.GROUP)) {
            Board.lines(column).forEach(this::hideGroup);
        }
    }

    /** Threshold and office rule: the count, or what is left of it without one office's own part, is a few. */
    boolean tellsOfFew(Sum sum) {
        return rules.contains(Rule.THRESHOLD) && threshold.isFew(sum.value())
                || rules.contains(Rule.OFFICE)
                        && sum.own().keySet().stream().anyMatch(o -> threshold.isFew(sum.others(o)));
    }

    /** The same for the change between two releases of a number. */
    boolean tellsOfFew(Sum before, Sum after) {
        Set<String> offices = new TreeSet<>(before.own().keySet());
        offices.addAll(after.own().keySet());
        return threshold.isFew(after.value() - before.value())
                || offices.stream().anyMatch(o -> threshold.isFew(after.others(o) - before.others(o)));
    }

    /** If all units of a line are in one cell, everybody knows it of each of them: that cell and an empty one go. */
    private void hideGroup(List<Sum> line) {
        List<Sum> filled = line.stream().filter(s -> s.value() > 0).toList();
        if (filled.size() == 1) {
            filled.stream().filter(Sum::isOpen).forEach(Sum::hide);
            line.stream()
                    .filter(s -> s.value() == 0 && s.isOpen())
                    .min(Comparator.comparingInt(line::indexOf))
                    .ifPresent(Sum::hide);
        }
    }
}
