package de.zusage.portal.counting;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.counting.Counts.Attribute;
import de.zusage.portal.counting.Counts.Category;
import de.zusage.portal.counting.Counts.Cell;
import de.zusage.portal.counting.Counts.Counted;
import de.zusage.portal.counting.Counts.Dictionary;
import de.zusage.portal.counting.Counts.Text;
import de.zusage.portal.naming.OfficeNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                            new Cell("essen", "essen-a", "2026-04/2026-09", List.of("A1", "CLIENT"), 12),
                            new Cell("essen", "essen-b", "2026-04/2026-09", List.of("C9", "CLIENT"), 1))),
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
        OfficeNames names = new OfficeNames(Map.of("essen-a", "Beratung Mitte"));
        assertThat(Csv.text(VIEW.rows(List.of("Stelle", "Zeitraum"), names, Locale.GERMAN)))
                .isEqualTo("\uFEFF\"Stelle\";\"Zeitraum\";\"Deutsch\";\"Seite\";\"Schritte\"\r\n"
                        + "\"Beratung Mitte\";\"April 2026 – September 2026\";\"A1\";\"Klientin\";\"12\"\r\n"
                        + "\"essen-b\";\"April 2026 – September 2026\";\"C9\";\"Klientin\";\"1\"\r\n");
        assertThat(Csv.text(List.of(List.of("ein \"Wort\"; noch eins"))))
                .isEqualTo("\uFEFF\"ein \"\"Wort\"\"; noch eins\"\r\n");
    }

    private static Attribute attribute(String id, String label, Category category) {
        return new Attribute(id, new Text(label, label), List.of("STEP"), List.of(category));
    }
}
