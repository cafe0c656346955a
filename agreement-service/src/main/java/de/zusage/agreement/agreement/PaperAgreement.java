package de.zusage.agreement.agreement;

import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signed paper says: who promised what, and when both sides signed it. */
public record PaperAgreement(
        int reviewIntervalMonths, List<PaperPromise> promises, LocalDate clientSignedOn, LocalDate adviserSignedOn) {

    /**
     * One promise in the words of the paper.
     *
     * @param dueOn absent: until the next review
     */
    public record PaperPromise(
            Side side,
            GoalArea goalArea,
            String words,
            @Nullable LocalDate dueOn) {

        public PaperPromise {
            words = new PlainWords(words).text();
        }
    }

    /** What somebody signed never reaches a log by accident. */
    @Override
    public String toString() {
        return "PaperAgreement[…]";
    }
}
