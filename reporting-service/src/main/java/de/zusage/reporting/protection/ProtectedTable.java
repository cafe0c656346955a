package de.zusage.reporting.protection;

import java.util.List;

/** The cells of a table that a release adds to those of earlier releases; they never change. */
public record ProtectedTable(String table, List<Cell> cells) {
    public ProtectedTable {
        cells = List.copyOf(cells);
    }
}
