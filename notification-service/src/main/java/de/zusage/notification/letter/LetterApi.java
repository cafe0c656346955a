package de.zusage.notification.letter;

import de.zusage.notification.message.Letter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about letters. */
final class LetterApi {

    /** What one file holds, and one print bears. */
    static final int MOST = 50;

    private LetterApi() {}

    /** A letter that waits to be printed. */
    record LetterView(UUID messageId, UUID caseId, LocalDate madeOn) {

        static LetterView of(Letter letter, Clock clock) {
            return new LetterView(
                    letter.messageId(), letter.caseId(), LocalDate.ofInstant(letter.madeAt(), clock.getZone()));
        }
    }

    /** How many letters to print at most, the oldest first; without a number as many as a batch holds. */
    @Schema(example = """
            {"most": 50}""")
    record LetterBatchRequest(@Min(1) @Max(MOST) @Nullable Integer most) {

        int orAll() {
            return most == null ? MOST : most;
        }
    }

    /**
     * A batch.
     *
     * @param letters how many are in it, without those that left it
     * @param recalled places in the file printed last, the first being 1, whose letters must not go out: they are to be taken out
     */
    record LetterBatchView(
            UUID id,
            BatchState state,
            int letters,
            List<Integer> recalled,
            Instant madeAt,
            @Nullable Instant printedAt,
            @Nullable Instant settledAt) {

        static LetterBatchView of(LetterBatch batch, int letters, List<Integer> recalled) {
            return new LetterBatchView(
                    batch.id(), batch.state(), letters, recalled, batch.madeAt(), batch.printedAt(), batch.settledAt());
        }
    }
}
