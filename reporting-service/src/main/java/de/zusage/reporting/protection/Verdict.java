package de.zusage.reporting.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor says of a question.
 *
 * @param objection absent where it is answered
 * @param cells of the answer; none where it is refused
 * @param counts the true counts behind the cells, which later questions are looked at beside
 * @param unknowns how many undivided cells were looked at together
 * @param hiddenShare of the cells that are not zero, how many are hidden
 */
public record Verdict(
        @Nullable Objection objection, List<Cell> cells, List<Count> counts, int unknowns, double hiddenShare) {
    public Verdict {
        cells = List.copyOf(cells);
        counts = List.copyOf(counts);
    }

    static Verdict refused(Objection objection, int unknowns) {
        return new Verdict(objection, List.of(), List.of(), unknowns, 0);
    }

    public boolean isGranted() {
        return objection == null;
    }
}
