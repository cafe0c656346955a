package de.zusage.reporting.protection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a release publishes and what the next one must know.
 *
 * @param placements where the units that a period was opened for are counted now
 * @param refused what nothing would make safe, each with its reason; its cells are for their authority only
 */
public record Outcome(History history, List<ProtectedTable> tables, List<Placement> placements, List<Refusal> refused) {
    public Outcome {
        tables = List.copyOf(tables);
        placements = List.copyOf(placements);
        refused = List.copyOf(refused);
    }

    /** Both as one release: the other is of other tables, made from the same history. */
    public Outcome and(Outcome other, History before) {
        List<Count> added = other.history
                .counted()
                .subList(before.counted().size(), other.history.counted().size());
        History both = history.with(
                added,
                together(history.waiting(), other.history.waiting()),
                other.tables,
                history.quarter(),
                history.corrections());
        return new Outcome(
                both,
                together(tables, other.tables),
                together(placements, other.placements),
                together(refused, other.refused));
    }

    private static <T> List<T> together(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /**
     * Something that is not released.
     *
     * @param table a table; where a correction is kept back, the population whose counts it would change
     * @param authorities whose figures it is about; none where it is the sum over all of them alone
     * @param cells their names; none where a correction is kept back
     */
    public record Refusal(String table, Reason reason, Set<String> authorities, List<Cell> cells) {
        public Refusal {
            authorities = Set.copyOf(authorities);
            cells = List.copyOf(cells);
        }
    }

    /** Why something is not released. */
    public enum Reason {
        /** Nothing that could still be hidden keeps the cells from being worked out. */
        NOT_PROTECTABLE,
        /** The auditor found how the cells can be worked out too closely. */
        TOO_CLOSE,
        /** The correction would tell of a few, and waits until it is of more. */
        CHANGES_A_FEW,
        /** Beside what was seen of a release that never came out it would tell of a few. */
        SEEN_OTHERWISE
    }
}
