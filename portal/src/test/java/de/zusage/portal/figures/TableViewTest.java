package de.zusage.portal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.figures.Releases.Authority;
import de.zusage.portal.figures.Releases.Cell;
import de.zusage.portal.figures.Releases.Dimension;
import de.zusage.portal.figures.Releases.Group;
import de.zusage.portal.figures.Releases.Head;
import de.zusage.portal.figures.Releases.Period;
import de.zusage.portal.figures.Releases.Table;
import de.zusage.portal.figures.Releases.Text;
import de.zusage.portal.figures.Releases.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableViewTest {
    private static final Text TITLE = new Text("Titel", "Title");

    @Test
    void authoritiesGoDownGroupsAcrossAndSumsComeLast() {
        TableView view = TableView.of(table(), "H1");
        assertThat(view.columns())
                .extracting(column -> column.words(Locale.GERMAN))
                .containsExactly("Weiblich", "Männlich", "");
        assertThat(view.rows()).extracting(TableView.Row::name).containsExactly("Essen", "Stuttgart", "");
        assertThat(view.rows().get(0).cells())
                .extracting(Cell::state)
                .containsExactly(CellState.SUPPRESSED, CellState.SUPPRESSED, CellState.SHOWN);
    }

    /** A bar says what its number says, and nothing of a number that is hidden. */
    @Test
    void barsAreAsLongAsTheirNumbers() {
        TableView view = TableView.of(table(), "H1");
        assertThat(view.bars()).extracting(TableView.Row::bar).containsExactly(100, 400);
        assertThat(TableView.of(table(), "H2").bars()).isEmpty();
    }

    @Test
    void anUnknownPeriodIsTheLastOne() {
        assertThat(TableView.of(table(), "H9").period().code()).isEqualTo("H2");
    }

    private static Table table() {
        return new Table(
                "sex",
                TITLE,
                null,
                null,
                new Unit(TITLE),
                new Head(1, LocalDate.of(2026, 10, 31)),
                List.of(new Period("H1", TITLE, "2026-05", "2026-10"), new Period("H2", TITLE, "2026-11", "2027-04")),
                List.of(new Dimension(
                        "sex",
                        TITLE,
                        true,
                        List.of(
                                new Group("F", new Text("Weiblich", "Female")),
                                new Group("M", new Text("Männlich", "Male"))))),
                List.of(new Authority("essen", "Essen"), new Authority("stuttgart", "Stuttgart")),
                List.of(
                        cell("essen", "F", CellState.SUPPRESSED, null),
                        cell("essen", "M", CellState.SUPPRESSED, null),
                        cell("essen", "_T", CellState.SHOWN, 25),
                        cell("stuttgart", "F", CellState.SHOWN, 60),
                        cell("stuttgart", "M", CellState.SHOWN, 40),
                        cell("stuttgart", "_T", CellState.SHOWN, 100),
                        cell("_T", "_T", CellState.SHOWN, 125),
                        new Cell("essen", "H2", List.of("_T"), CellState.SUPPRESSED, null)));
    }

    private static Cell cell(String authority, String group, CellState state, @Nullable Integer value) {
        return new Cell(authority, "H1", List.of(group), state, value == null ? null : BigDecimal.valueOf(value));
    }
}
