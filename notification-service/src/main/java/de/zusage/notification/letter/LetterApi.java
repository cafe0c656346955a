package de.zusage.notification.letter;

import de.zusage.notification.message.Letter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    /** A batch; {@code letters} is how many are in it, without those that left it. */
    record LetterBatchView(
            UUID id,
            BatchState state,
            int letters,
            Instant madeAt,
            @Nullable Instant printedAt,
            @Nullable Instant settledAt) {

        static LetterBatchView of(LetterBatch batch, int letters) {
            return new LetterBatchView(
                    batch.id(), batch.state(), letters, batch.madeAt(), batch.printedAt(), batch.settledAt());
        }
    }
}
