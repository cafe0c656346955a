package de.zusage.plan.offer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
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

    /** What became of the table, row by row; a dry run writes nothing and says the same. */
    @Transactional
    OfferImport take(String csv, boolean dryRun) {
        List<CsvRecord> rows = rows(csv);
        if (rows.isEmpty()) {
            throw new InvalidInput("table-unreadable", "The first row names the columns.");
        }
        if (rows.size() > MOST_ROWS + 1) {
            throw new InvalidInput("table-too-long", "A table has at most " + MOST_ROWS + " rows.");
        }
        OfferRow.Reader reader = new OfferRow.Reader(rows.get(0).getFields());
        List<OfferImport.Row> report = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> cells = rows.get(i).getFields();
            if (!cells.stream().allMatch(String::isBlank)) {
                report.add(take(reader, i + 1, cells, dryRun));
            }
        }
        Map<OfferImport.Became, Long> counts =
                report.stream().collect(Collectors.groupingBy(OfferImport.Row::became, Collectors.counting()));
        return new OfferImport(dryRun, counts, report);
    }

    private OfferImport.Row take(OfferRow.Reader reader, int number, List<String> cells, boolean dryRun) {
        try {
            OfferDesk.Row became = desk.take(reader.terms(cells), dryRun);
            return OfferImport.Row.taken(number, OfferImport.Became.valueOf(became.name()));
        } catch (OfferRow.Refused refused) {
            return OfferImport.Row.refused(number, refused.reason(), refused.column());
        } catch (InvalidInput refused) {
            return OfferImport.Row.refused(number, refused.problem(), null);
        }
    }

    private static List<CsvRecord> rows(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        char separator = heading.contains(";") ? ';' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().limit(MOST_ROWS + 2L).toList();
        } catch (CsvParseException | IOException e) {
            throw new InvalidInput("table-unreadable", "The body is not a table that can be read to its end.");
        }
    }
}
