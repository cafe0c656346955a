package de.zusage.reporting.release;

import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.figure.Edition;
import de.zusage.reporting.figure.Grid;
import de.zusage.reporting.release.ReleaseApi.Cell;
import de.zusage.reporting.release.ReleaseApi.CellState;
import de.zusage.reporting.release.ReleaseApi.Row;
import de.zusage.reporting.release.ReleaseApi.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts an edition into the words of the outside: every authority in every table, hidden cells without their value. */
final class TableText {
    private TableText() {}

    static Table of(
            Grid grid, Edition edition, List<Authority> authorities, Set<String> delivered, LocalDate asOf, int k) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < authorities.size(); row++) {
            Authority a = authorities.get(row);
            boolean missing = !delivered.contains(a.slug());
            rows.add(new Row(a.slug(), a.name(), a.land(), a.ags(), cells(grid, edition, row, missing)));
        }
        rows.add(new Row(
                Grid.TOTAL,
                "All authorities",
                null,
                null,
                cells(grid, edition, authorities.size(), delivered.isEmpty())));
        List<ReleaseApi.TableColumn> columns = grid.layout().columns().stream()
                .map(c -> new ReleaseApi.TableColumn(c.name(), c.label(), c.parent()))
                .toList();
        return new Table(grid.layout().table(), grid.layout().unit(), asOf, k, columns, rows);
    }

    private static List<Cell> cells(Grid grid, Edition edition, int row, boolean missing) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < grid.layout().columns().size(); column++) {
            int cell = grid.cell(row, column);
            String name = grid.layout().columns().get(column).name();
            if (missing) {
                cells.add(new Cell(name, CellState.MISSING, null));
            } else if (edition.hidden().get(cell)) {
                cells.add(new Cell(name, CellState.SUPPRESSED, null));
            } else {
                cells.add(new Cell(name, CellState.SHOWN, edition.tally().value(cell)));
            }
        }
        return cells;
    }
}
