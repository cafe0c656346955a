package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything counted and published so far: the frozen counts, what waits, and all published tables.
 *
 * <p>Counts are kept per table, so that nothing in them tells which cell of one table is whose of another.
 *
 * @param corrections how many corrections were released
 */
public record History(
        List<Count> counted, List<Count> waiting, List<ProtectedTable> published, int quarter, int corrections) {
    public History {
        counted = List.copyOf(counted);
        waiting = List.copyOf(waiting);
        published = List.copyOf(published);
    }

    public static History empty() {
        return new History(List.of(), List.of(), List.of(), 0, 0);
    }

    /** The same without what waits in other tables than these. */
    public History waitingOnlyIn(Catalogue tables) {
        Set<String> ids = ids(tables);
        return new History(
                counted,
                waiting.stream().filter(count -> ids.contains(count.table())).toList(),
                published,
                quarter,
                corrections);
    }

    /** The authorities that anything was counted of; of the others nothing is known, not even a zero. */
    Set<String> delivering(Catalogue catalogue) {
        Set<String> ids = ids(catalogue);
        return counted.stream()
                .filter(count -> ids.contains(count.table()))
                .map(Count::authority)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(Catalogue tables) {
        return tables.tables().stream().map(CoreTable::id).collect(Collectors.toSet());
    }

    List<ProtectedTable> published(String table) {
        return published.stream().filter(t -> t.table().equals(table)).toList();
    }

    History with(List<Count> more, List<Count> nowWaiting, List<ProtectedTable> tables, int upTo, int corrected) {
        List<Count> all = new ArrayList<>(counted);
        all.addAll(more);
        List<ProtectedTable> out = new ArrayList<>(published);
        out.addAll(tables);
        return new History(all, nowWaiting, out, upTo, corrected);
    }
}
