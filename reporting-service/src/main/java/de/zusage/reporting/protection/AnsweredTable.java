package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.CoreTable;
import java.util.List;

/**
 * A question that was answered: its table, what was published of it, and the true counts behind it.
 *
 * @param counts by office and period as they were counted, which the answer's cells are sums of
 */
public record AnsweredTable(CoreTable table, List<Cell> cells, List<Count> counts) {
    public AnsweredTable {
        cells = List.copyOf(cells);
        counts = List.copyOf(counts);
    }
}
