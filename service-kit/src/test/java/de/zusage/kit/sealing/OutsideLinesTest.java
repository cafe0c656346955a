package de.zusage.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideLinesTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2030-01-31T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private OutsideLines lines(Clock clock) {
        return new OutsideLines(new AnchorsFile(at(Optional.of(directory.resolve("days"))), "kit"), "kit", clock);
    }

    private SealingConfig at(Optional<Path> place) {
        return new SealingConfig() {
            @Override
            public String sealEvery() {
                return "1s";
            }

            @Override
            public String anchorEvery() {
                return "60s";
            }

            @Override
            public Optional<Path> anchors() {
                return place;
            }

            @Override
            public Optional<Path> anchorKey() {
                return Optional.of(directory.resolve("key"));
            }

            @Override
            public boolean createKey() {
                return true;
            }
        };
    }

    @Test
    void whatWasWrittenIsReadInItsOrderOverDaysAndByItsKind() {
        lines(NOON).append("erased", "{\"a\": \"b c\"}");
        lines(NOON).append("other", "x");
        lines(Clock.offset(NOON, Duration.ofDays(1))).append("erased", "second");
        assertThat(lines(NOON).read("erased"))
                .isEqualTo(new OutsideLines.Read(List.of("{\"a\": \"b c\"}", "second"), 0));
        assertThat(lines(NOON).read("nothing").lines()).isEmpty();
    }

    @Test
    void aLineThatWasForgedTornOrMovedFromAnotherKindIsPassedOverAndCounted() throws IOException {
        lines(NOON).append("erased", "good");
        lines(NOON).append("other", "moved");
        Path file = directory.resolve("days/kit-2030-01-31.erased");
        String good = Files.readString(file);
        String moved = Files.readString(directory.resolve("days/kit-2030-01-31.other"));
        Files.writeString(file, good.replace("good", "evil") + moved + "kit erased to", StandardOpenOption.APPEND);
        lines(NOON).append("erased", "after");
        assertThat(lines(NOON).read("erased")).isEqualTo(new OutsideLines.Read(List.of("good", "after"), 3));
    }

    @Test
    void aLineIsOneLineAndThereIsNoPlaceUnlessSomebodySaysWhere() {
        assertThatThrownBy(() -> lines(NOON).append("erased", "a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lines(NOON).append("erased", "ä")).isInstanceOf(IllegalArgumentException.class);
        OutsideLines nowhere = new OutsideLines(new AnchorsFile(at(Optional.empty()), "kit"), "kit", NOON);
        assertThat(nowhere.isThere()).isFalse();
    }
}
