package de.zusage.plan.offer;

import de.zusage.kit.web.CsvTable;
import de.zusage.kit.web.InvalidInput;
import de.zusage.plan.offer.OfferImport.Became;
import de.zusage.plan.offer.OfferTerms.Meant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes offers over from a table: each row for itself, so that a bad one keeps no other from being taken. */
@ApplicationScoped
class OfferTable {

    /** A table to begin with. */
    static final String EXAMPLE = """
            title;kind;provider;goalAreas;languages;place;accessible;childCare;startDates;capacity;waitingDays;validFrom;validTo
            Integration course, mornings;INTEGRATION_COURSE;language-school-neckar;LANGUAGE;de;Marktplatz 1;yes;yes;2026-09-07;20;30;2026-06-01;2026-12-31
            Speaking together;LANGUAGE_PRACTICE;library-west;LANGUAGE|ORIENTATION;de|ar|uk;Library West;yes;no;;12;;01.06.2026;
            """;

    private static final int MOST_ROWS = 2_000;

    private final OfferDesk desk;

    OfferTable(OfferDesk desk) {
        this.desk = desk;
    }

    /** What became of the table, row by row; a dry run writes nothing and says the same. */
    @Transactional
    OfferImport take(byte[] csv, boolean dryRun) {
        SortedMap<Integer, OfferImport.Row> report = new TreeMap<>();
        List<Wanted> wanted = read(csv, report);
        List<Became> became = desk.take(wanted.stream().map(Wanted::terms).toList(), dryRun);
        for (int i = 0; i < wanted.size(); i++) {
            report.put(wanted.get(i).row(), OfferImport.Row.taken(wanted.get(i).row(), became.get(i)));
        }
        Map<Became, Long> counts =
                report.values().stream().collect(Collectors.groupingBy(OfferImport.Row::became, Collectors.counting()));
        return new OfferImport(dryRun, counts, List.copyOf(report.values()));
    }

    /** A row that means an offer as no other row of the table does. */
    private record Wanted(int row, OfferTerms terms) {}

    /** What is to be taken over; what became of the other rows goes into the report. */
    private static List<Wanted> read(byte[] csv, Map<Integer, OfferImport.Row> report) {
        List<OfferRow.Reader> heading = new ArrayList<>();
        Map<Meant, OfferTerms> seen = new HashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        CsvTable.read(csv, row -> {
            if (row.number() > MOST_ROWS + 1) {
                throw new InvalidInput("table-too-long", "A table has at most " + MOST_ROWS + " rows.");
            }
            if (heading.isEmpty()) {
                heading.add(new OfferRow.Reader(row.cells()));
            } else if (!row.cells().stream().allMatch(String::isBlank)) {
                try {
                    OfferTerms terms = heading.get(0).terms(row.cells());
                    OfferTerms before = seen.putIfAbsent(terms.meant(), terms);
                    if (before == null) {
                        wanted.add(new Wanted(row.number(), terms));
                    } else {
                        report.put(row.number(), again(row.number(), before.equals(terms)));
                    }
                } catch (OfferRow.Refused refused) {
                    report.put(row.number(), OfferImport.Row.refused(row.number(), refused.reason(), refused.column()));
                } catch (InvalidInput refused) {
                    report.put(row.number(), OfferImport.Row.refused(row.number(), refused.problem(), null));
                }
            }
        });
        if (heading.isEmpty()) {
            throw new InvalidInput("table-unreadable", "The first row names the columns.");
        }
        return wanted;
    }

    /** The offer of a row above once more. */
    private static OfferImport.Row again(int row, boolean same) {
        return same ? OfferImport.Row.taken(row, Became.UNCHANGED) : OfferImport.Row.refused(row, "MEANT_TWICE", null);
    }
}
