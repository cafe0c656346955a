package de.zusage.agreement.paper;

import de.zusage.kit.web.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one table, by their names in its first row; in any order, with optional ones left out. */
final class Heading {
    static final int PROMISES = 5;
    static final List<String> MANDATORY = List.of(
            "name",
            "contactLanguage",
            "needs",
            "clientSignedOn",
            "adviserSignedOn",
            "reviewIntervalMonths",
            "client1",
            "client1Area",
            "office1",
            "office1Area");

    /** Every column there may be, in the order of the example. */
    static final List<String> ALL = all();

    private final Map<String, Integer> positions = new HashMap<>();

    Heading(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (name.isEmpty()) {
                continue;
            }
            if (!ALL.contains(name)) {
                throw new InvalidInput(
                        "table-column-unknown",
                        "Column " + (i + 1) + " is none of those that the example has: look at its first row.");
            }
            if (positions.put(name, i) != null) {
                throw new InvalidInput("table-column-twice", "There are two columns " + name + ".");
            }
        }
        MANDATORY.stream()
                .filter(name -> !positions.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInput("table-column-missing", "There is no column " + name + ".");
                });
    }

    /** What stands there, without spaces around it; empty where the column or the cell is missing. */
    String cell(Line line, String column) {
        Integer position = positions.get(column);
        return position == null || position >= line.cells().size()
                ? ""
                : line.cells().get(position).strip();
    }

    String name(int position) {
        return positions.entrySet().stream()
                .filter(entry -> entry.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(List.of(
                "reference",
                "name",
                "birthDate",
                "contactLanguage",
                "readingLanguages",
                "needs",
                "clientSignedOn",
                "adviserSignedOn",
                "reviewIntervalMonths"));
        for (String side : List.of("client", "office")) {
            for (int i = 1; i <= PROMISES; i++) {
                all.addAll(List.of(side + i, side + i + "Area", side + i + "DueOn"));
            }
        }
        return List.copyOf(all);
    }
}
