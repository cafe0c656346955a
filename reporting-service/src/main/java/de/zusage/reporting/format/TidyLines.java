package de.zusage.reporting.format;

import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.StatisticalTable.Column;
import de.zusage.reporting.format.StatisticalTable.Division;
import de.zusage.reporting.format.StatisticalTable.Figure;
import de.zusage.reporting.format.StatisticalTable.Part;
import de.zusage.reporting.format.StatisticalTable.Site;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One line for each cell, codes and German titles beside each other. */
final class TidyLines {
    private final StatisticalTable table;
    private final Map<String, Site> sites = new HashMap<>();
    private final List<Map<String, Text>> titles = new ArrayList<>();

    /**
     * A line.
     *
     * @param texts everything that is not the value
     */
    record Line(List<String> texts, Figure figure) {}

    TidyLines(StatisticalTable table) {
        this.table = table;
        table.authorities().forEach(a -> sites.put(a.slug(), a));
        sites.put(StatisticalTable.TOTAL, new Site(StatisticalTable.TOTAL, Words.ALL_AUTHORITIES.de(), null, null));
        table.dimensions().forEach(d -> titles.add(titles(d)));
    }

    private static Map<String, Text> titles(Division dimension) {
        Map<String, Text> titles = new HashMap<>();
        titles.put(StatisticalTable.TOTAL, Words.ALL_GROUPS);
        for (Part group : dimension.groups()) {
            titles.put(group.code(), group.title());
        }
        return titles;
    }

    /** The names of the columns, the value's last. */
    List<String> head() {
        List<String> head = new ArrayList<>(List.of(
                "Tabelle",
                "Titel",
                "Stand",
                "Veröffentlichung",
                "Zeitraum-Code",
                "Zeitraum",
                "Von",
                "Bis",
                "Berichtigung",
                "Seit Veröffentlichung",
                "Standort-Code",
                "Standort",
                "Land",
                "Schlüssel"));
        table.dimensions().forEach(d -> {
            head.add(d.title().de() + "-Code");
            head.add(d.title().de());
        });
        head.add("Einheit");
        head.add("Wert");
        return head;
    }

    void forEach(Consumer<Line> reader) {
        table.cells().forEach(cell -> reader.accept(new Line(texts(cell), cell)));
    }

    private List<String> texts(Figure cell) {
        Column period = table.period(cell.period());
        Site site = known(sites, cell.authority());
        List<String> texts = new ArrayList<>(List.of(
                table.table(),
                table.title().de(),
                table.release().asOf().toString(),
                String.valueOf(table.release().number()),
                period.code(),
                period.title().de(),
                YearMonth.parse(period.first()).atDay(1).toString(),
                YearMonth.parse(period.last()).atEndOfMonth().toString(),
                String.valueOf(period.revision()),
                String.valueOf(period.since()),
                site.slug(),
                site.name(),
                site.land() == null ? "" : site.land(),
                site.ags() == null ? "" : site.ags()));
        for (int d = 0; d < titles.size(); d++) {
            String code = cell.groups().get(d);
            texts.add(code);
            texts.add(known(titles.get(d), code).de());
        }
        texts.add(table.unit().title().de());
        return texts;
    }

    private static <T> T known(Map<String, T> all, String code) {
        T found = all.get(code);
        if (found == null) {
            throw new IllegalArgumentException("a cell is of an unknown " + code);
        }
        return found;
    }
}
