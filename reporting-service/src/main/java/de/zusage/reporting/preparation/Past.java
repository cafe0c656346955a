package de.zusage.reporting.preparation;

import de.zusage.reporting.protection.History;
import de.zusage.reporting.protection.ProtectedTable;
import de.zusage.reporting.table.Assembly.Added;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was released so far.
 *
 * @param number how many releases there were
 * @param added the cells of each release, by table
 */
record Past(int number, History history, Map<String, List<Added>> added) {

    /** With what a release is about to add. */
    Map<String, List<Added>> with(int release, List<ProtectedTable> tables) {
        Map<String, List<Added>> all = new TreeMap<>(added);
        tables.forEach(table -> {
            List<Added> longer = new ArrayList<>(all.getOrDefault(table.table(), List.of()));
            longer.add(new Added(release, table.cells()));
            all.put(table.table(), longer);
        });
        return all;
    }
}
