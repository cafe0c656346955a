package de.zusage.reporting.format;

import de.zusage.reporting.protection.State;
import de.zusage.reporting.table.PublishedRates;
import de.zusage.reporting.table.PublishedTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What must be read back: each cell's number or state, by period, authority and groups. */
final class Expected {
    private Expected() {}

    static Map<String, String> of(PublishedTable table) {
        Map<String, String> cells = new TreeMap<>();
        table.cells()
                .forEach(c -> add(
                        cells,
                        key(
                                c.period().code(),
                                total(c.authority()),
                                c.groups().stream().map(Expected::total).toList()),
                        c.value() == null ? c.state().name() : c.value().toString()));
        return cells;
    }

    static Map<String, String> of(PublishedRates rates) {
        Map<String, String> cells = new TreeMap<>();
        rates.cells()
                .forEach(c -> add(
                        cells,
                        key(c.period().code(), total(c.authority()), List.of(c.rate())),
                        c.perCent() == null ? c.state().name() : number(BigDecimal.valueOf(c.perCent()))));
        return cells;
    }

    static String key(String period, String authority, List<String> groups) {
        return period + " " + authority + " " + groups;
    }

    /** A number however it was written: 40, 40.0 and 4E1 are one. */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static void add(Map<String, String> cells, String key, String value) {
        if (cells.put(key, value) != null) {
            throw new AssertionError("twice: " + key);
        }
    }

    static String symbol(String symbol) {
        return switch (symbol) {
            case "." -> State.SUPPRESSED.name();
            case "..." -> State.MISSING.name();
            case "x" -> State.NOT_APPLICABLE.name();
            default -> throw new AssertionError("no symbol: " + symbol);
        };
    }

    private static String total(@Nullable String code) {
        return code == null ? "_T" : code;
    }
}
