package de.zusage.kit.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one table, by their names in its first row; in any order, with optional ones left out. */
public final class TableHeading {
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * Refuses the table where its first row is no such heading.
     *
     * @param known how a refusal names all columns that there may be
     */
    public TableHeading(List<String> names, Collection<String> all, Collection<String> mandatory, String known) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (name.isEmpty()) {
                continue;
            }
            if (!all.contains(name)) {
                throw new InvalidInput("table-column-unknown", "Column " + (i + 1) + " is none of " + known + ".");
            }
            if (positions.put(name, i) != null) {
                throw new InvalidInput("table-column-twice", "There are two columns " + name + ".");
            }
        }
        mandatory.stream()
                .filter(name -> !positions.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInput("table-column-missing", "There is no column " + name + ".");
                });
    }

    /** What stands there, without spaces around it; empty where the column or the cell is missing. */
    public String cell(List<String> cells, String column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    /** The column that stands there; empty where it has no name. */
    public String name(int position) {
        return positions.entrySet().stream()
                .filter(entry -> entry.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
