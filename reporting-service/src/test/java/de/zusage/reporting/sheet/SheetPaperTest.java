package de.zusage.reporting.sheet;

import static de.zusage.reporting.sheet.SheetFixtures.emptyFirst;
import static de.zusage.reporting.sheet.SheetFixtures.pdf;
import static de.zusage.reporting.sheet.SheetFixtures.sheet;
import static de.zusage.reporting.sheet.SheetFixtures.wholePilot;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.print.testing.PdfChecks;
import de.zusage.reporting.release.PublicRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The paper, read back by other programs. */
class SheetPaperTest {

    static Stream<Arguments> sheets() {
        return Stream.of(
                Arguments.of("whole", wholePilot(), null),
                Arguments.of("stuttgart", wholePilot(), "stuttgart"),
                Arguments.of("empty", emptyFirst(), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void thePaperCanBeReadAloudAndArchived(String name, PublicRelease release, @Nullable String authority)
            throws Exception {
        byte[] paper = pdf(release, authority);
        Files.write(Files.createDirectories(Path.of("target", "sheet")).resolve(name + ".pdf"), paper);
        PdfChecks.requireValid(paper);
        Sheet sheet = sheet(release, authority);
        String read = PdfChecks.letters(PdfChecks.text(paper));
        List<String> alternatives = PdfChecks.alternatives(paper);
        sheet.sections().forEach(section -> {
            assertThat(read).contains(PdfChecks.letters(section.heading()));
            section.figures().forEach(figure -> {
                figure.grid()
                        .lines()
                        .forEach(line -> assertThat(read)
                                .as(figure.title() + " " + line.head())
                                .contains(PdfChecks.letters(line.values()
                                        .get(line.values().size() - 1)
                                        .text())));
                if (figure.chart() != null) {
                    assertThat(alternatives).anyMatch(text -> text.startsWith(figure.title()));
                }
            });
            section.absent().forEach(term -> assertThat(read).contains(PdfChecks.letters(term.name())));
        });
        assertThat(pdf(release, authority)).as("the same release").isEqualTo(paper);
    }
}
