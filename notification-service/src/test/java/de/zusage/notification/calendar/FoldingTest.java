package de.zusage.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void aLineOf75OctetsStaysAndOneMoreGoesOnBelow() {
        assertThat(Folding.fold("x".repeat(75) + "\n")).isEqualTo("x".repeat(75) + "\r\n");
        assertThat(Folding.fold("x".repeat(76) + "\n")).isEqualTo("x".repeat(75) + "\r\n x\r\n");
    }

    @Test
    void noCharacterIsCutWhateverItsLength() {
        for (String character : List.of("x", "م", "ቆ", "😀")) {
            for (int before = 0; before < 4; before++) {
                String line = "a".repeat(before) + character.repeat(100);
                String folded = Folding.fold(line);
                assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
                assertThat(folded.split("\r\n")).allSatisfy(part -> {
                    assertThat(part.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
                    assertThat(new String(part.getBytes(UTF_8), UTF_8)).isEqualTo(part);
                });
            }
        }
    }
}
