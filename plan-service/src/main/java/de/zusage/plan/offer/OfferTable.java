package de.zusage.plan.offer;

import de.zusage.kit.web.CsvTable;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * What became of the table, row by row; a dry run writes nothing and says the same. One table at a time, or two of
     * them could both publish what neither finds.
     */
    @Transactional
    OfferImport take(byte[] csv, boolean dryRun) {
        desk.holdTables();
        List<OfferRow.Reader> heading = new ArrayList<>();
        Map<Meant, OfferTerms> seen = new HashMap<>();
        List<OfferImport.Row> report = new ArrayList<>();
        CsvTable.read(csv, row -> {
            if (row.number() > MOST_ROWS + 1) {
                throw new InvalidInput("table-too-long", "A table has at most " + MOST_ROWS + " rows.");
            }
            if (heading.isEmpty()) {
                heading.add(new OfferRow.Reader(row.cells()));
            } else if (!row.cells().stream().allMatch(String::isBlank)) {
                report.add(take(heading.get(0), seen, row, dryRun));
            }
        });
        if (heading.isEmpty()) {
            throw new InvalidInput("table-unreadable", "The first row names the columns.");
        }
        Map<OfferImport.Became, Long> counts =
                report.stream().collect(Collectors.groupingBy(OfferImport.Row::became, Collectors.counting()));
        return new OfferImport(dryRun, counts, report);
    }

    /** Which offer a row means. */
    private record Meant(String provider, String title, LocalDate validFrom) {}

    private OfferImport.Row take(
            OfferRow.Reader reader, Map<Meant, OfferTerms> seen, CsvTable.Row row, boolean dryRun) {
        try {
            OfferTerms terms = reader.terms(row.cells());
            OfferTerms before = seen.putIfAbsent(new Meant(terms.provider(), terms.title(), terms.validFrom()), terms);
            if (before != null && !before.equals(terms)) {
                return OfferImport.Row.refused(row.number(), "MEANT_TWICE", null);
            }
            OfferDesk.Row became = before == null ? desk.take(terms, dryRun) : OfferDesk.Row.UNCHANGED;
            return OfferImport.Row.taken(row.number(), OfferImport.Became.valueOf(became.name()));
        } catch (OfferRow.Refused refused) {
            return OfferImport.Row.refused(row.number(), refused.reason(), refused.column());
        } catch (InvalidInput refused) {
            return OfferImport.Row.refused(row.number(), refused.problem(), null);
        }
    }
}
