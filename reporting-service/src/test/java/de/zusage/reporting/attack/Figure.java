package de.zusage.reporting.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One published figure as an outsider understands it. Figures of two tables, releases or periods that mean the same are
 * equal: a sum over an attribute is the figure without the attribute.
 *
 * @param period Q3, H2, T, with ~1 when corrected, or C4 for everything up to the fourth quarter
 * @param authority or "_T"
 */
record Figure(String population, String period, String authority, Map<String, String> groups) {
    static final String ALL = "_T";

    Figure {
        groups = new TreeMap<>(groups);
        groups.values().removeIf(ALL::equals);
    }

    /** From "sex=F,ageBand=_T". */
    static Map<String, String> groups(String text) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] parts = pair.split("=", 2);
            groups.put(parts[0], parts[1]);
        }
        return groups;
    }

    Figure at(String otherAuthority) {
        return new Figure(population, period, otherAuthority, groups);
    }

    Figure in(String otherPeriod) {
        return new Figure(population, otherPeriod, authority, groups);
    }

    Figure with(String attribute, String group) {
        Map<String, String> other = new LinkedHashMap<>(groups);
        other.put(attribute, group);
        return new Figure(population, period, authority, other);
    }

    /** The other periods that add up to this one, when all of them are there; a correction counts from its number on. */
    List<String> parts(List<String> periods) {
        int revision = revision(period);
        List<String> parts = new ArrayList<>();
        int first = period.startsWith("H") ? 2 * number(period) - 1 : 1;
        int last = period.startsWith("H") ? 2 * number(period) : 6;
        boolean quarters = periods.contains("Q" + first);
        if (period.startsWith("H") || period.startsWith("T")) {
            String kind = quarters ? "Q" : "H";
            for (int n = quarters ? first : 1; n <= (quarters ? last : 3); n++) {
                String newest = newest(kind + n, revision, periods);
                if (newest.isEmpty()) {
                    return List.of();
                }
                parts.add(newest);
            }
        }
        return parts.contains(period) ? List.of() : parts;
    }

    private static String newest(String period, int revision, List<String> periods) {
        for (int r = revision; r > 0; r--) {
            if (periods.contains(period + "~" + r)) {
                return period + "~" + r;
            }
        }
        return periods.contains(period) ? period : "";
    }

    private static int number(String period) {
        return period.charAt(1) - '0';
    }

    static int revision(String period) {
        int at = period.indexOf('~');
        return at < 0 ? 0 : Integer.parseInt(period.substring(at + 1));
    }
}
