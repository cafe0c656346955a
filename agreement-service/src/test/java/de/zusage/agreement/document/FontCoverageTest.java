package de.zusage.agreement.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.print.Glyphs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every letter of our own words can stand in a document. */
class FontCoverageTest {
    @Test
    void everyLetterOfTheWordingsHasAGlyph() throws Exception {
        for (Path directory : List.of(
                Path.of("src/main/resources/wording"),
                Path.of("src/main/resources/document/words"),
                Path.of("src/test/resources/document"))) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Glyphs.codes(Files.readString(file)))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }
}
