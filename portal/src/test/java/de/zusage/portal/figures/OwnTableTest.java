package de.zusage.portal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.figures.Releases.Dimension;
import de.zusage.portal.figures.Releases.Group;
import de.zusage.portal.figures.Releases.OwnCell;
import de.zusage.portal.figures.Releases.OwnTable;
import de.zusage.portal.figures.Releases.PeriodName;
import de.zusage.portal.figures.Releases.Text;
import de.zusage.portal.figures.Releases.Wording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OwnTableTest {
    private static final Text TITLE = new Text("Titel", "Title");

    private final OwnTable table = new OwnTable(
            "sex-age",
            new Wording(
                    TITLE,
                    TITLE,
                    List.of(new PeriodName("H1", new Text("1. Halbjahr", "Half-year 1"))),
                    List.of(
                            dimension("sex", new Group("F", new Text("Weiblich", "Female"))),
                            dimension("age", new Group("UNDER_27", new Text("Unter 27", "Under 27"))))),
            List.of());

    @Test
    void aCellIsSaidInWords() {
        OwnCell cell = cell("H1", "F", "UNDER_27");
        assertThat(table.period(cell, Locale.ENGLISH)).isEqualTo("Half-year 1");
        assertThat(table.groups(cell, Locale.GERMAN)).isEqualTo("Weiblich, Unter 27");
    }

    @Test
    void aSumNamesOnlyWhatItIsDividedBy() {
        assertThat(table.groups(cell("H1", "_T", "UNDER_27"), Locale.GERMAN)).isEqualTo("Unter 27");
        assertThat(table.groups(cell("H1", "_T", "_T"), Locale.GERMAN)).isEmpty();
    }

    @Test
    void aCodeWithoutWordsStandsAsItIs() {
        assertThat(table.period(cell("H9", "F", "_T"), Locale.GERMAN)).isEqualTo("H9");
        assertThat(table.groups(cell("H1", "X", "UNDER_27"), Locale.GERMAN)).isEqualTo("X, Unter 27");
    }

    private static Dimension dimension(String attribute, Group group) {
        return new Dimension(attribute, TITLE, true, List.of(group));
    }

    private static OwnCell cell(String period, String... groups) {
        return new OwnCell(period, "2026-04/2026-09", List.of(groups), CellState.SUPPRESSED, null);
    }
}
