package de.zusage.portal.counting;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.counting.Counts.Attribute;
import de.zusage.portal.counting.Counts.Category;
import de.zusage.portal.counting.Counts.Cell;
import de.zusage.portal.counting.Counts.Counted;
import de.zusage.portal.counting.Counts.Dictionary;
import de.zusage.portal.counting.Counts.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountViewTest {
    private static final Dictionary DICTIONARY = new Dictionary(
            List.of(),
            List.of(
                    attribute("side", "Seite", new Category("CLIENT", new Text("Klientin", "Client"))),
                    attribute("cefr", "Deutsch", new Category("A1", new Text("A1", "A1")))));

    private static final CountView VIEW = CountView.of(
            new Counted(
                    new Text("Schritte", "Steps"),
                    new Text("Tag", "Day"),
                    List.of("cefr", "side"),
                    LocalDate.of(2026, 6, 30),
                    List.of(
                            new Cell("essen", "essen-a", "2026-H1", List.of("A1", "CLIENT"), 12),
                            new Cell("essen", "essen-a", "2026-H1", List.of("C9", "CLIENT"), 1))),
            DICTIONARY);

    @Test
    void categoriesStandInTheWordsOfTheirOwnDimension() {
        assertThat(VIEW.words(VIEW.counted().cells().get(0), Locale.ENGLISH)).containsExactly("A1", "Client");
        assertThat(VIEW.words(VIEW.counted().cells().get(1), Locale.GERMAN))
                .as("a code that nobody has words for stands as it is")
                .containsExactly("C9", "Klientin");
    }

    @Test
    void aFileHasTheLinesOfTheTable() {
        assertThat(Csv.text(VIEW.rows(Locale.GERMAN)))
                .isEqualTo("\uFEFF\"office\";\"period\";\"Deutsch\";\"Seite\";\"Schritte\"\r\n"
                        + "\"essen-a\";\"2026-H1\";\"A1\";\"Klientin\";\"12\"\r\n"
                        + "\"essen-a\";\"2026-H1\";\"C9\";\"Klientin\";\"1\"\r\n");
        assertThat(Csv.text(List.of(List.of("ein \"Wort\"; noch eins"))))
                .isEqualTo("\uFEFF\"ein \"\"Wort\"\"; noch eins\"\r\n");
    }

    private static Attribute attribute(String id, String label, Category category) {
        return new Attribute(id, new Text(label, label), List.of("STEP"), List.of(category));
    }
}
