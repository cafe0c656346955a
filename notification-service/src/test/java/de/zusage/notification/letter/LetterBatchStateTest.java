package de.zusage.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.RuleViolation;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the press has not printed, nobody has posted. */
class LetterBatchStateTest {
    private static final Instant NOW = Instant.parse("2026-06-05T10:00:00Z");

    private final LetterBatch batch = new LetterBatch(UUID.randomUUID(), NOW);

    @Test
    void isNotPrintedBeforeThePressSaysSo() {
        batch.written();
        assertThatThrownBy(() -> batch.posted(NOW)).isInstanceOf(RuleViolation.class);
        batch.printed(batch.version(), NOW);
        batch.written();
        assertThatThrownBy(() -> batch.posted(NOW)).as("made anew").isInstanceOf(RuleViolation.class);
        batch.printed(batch.version(), NOW);
        batch.posted(NOW);
        assertThat(batch.state()).isEqualTo(BatchState.POSTED);
    }

    @Test
    void isNotWhatSomebodyElseHasWrittenInTheMeantime() {
        batch.written();
        long first = batch.version();
        batch.written();
        assertThatThrownBy(() -> batch.printed(first, NOW)).isInstanceOf(RuleViolation.class);
    }
}
