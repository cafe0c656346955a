package de.zusage.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.table.PublishedTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** CSV, read back by commons-csv. */
class CsvFormatTest {
    private final StatisticalTables shaped = PublishedPilot.shaped();

    @Test
    void everyNumberAndStateComesBack() {
        for (PublishedTable table : PublishedPilot.tables()) {
            assertThat(read(shaped.of(table)).cells()).as(table.core().id()).isEqualTo(Expected.of(table));
        }
        assertThat(read(shaped.of(PublishedPilot.odd())).cells()).isEqualTo(Expected.of(PublishedPilot.odd()));
        assertThat(read(shaped.of(PublishedPilot.rates())).cells()).isEqualTo(Expected.of(PublishedPilot.rates()));
    }

    @Test
    void codesAndWordsStandSideBySide() {
        CsvReadBack csv = read(shaped.of(PublishedPilot.table("sex-age")));
        assertThat(csv.head)
                .containsExactly(
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
                        "Schlüssel",
                        "Geschlecht-Code",
                        "Geschlecht",
                        "Alter bei Unterschrift-Code",
                        "Alter bei Unterschrift",
                        "Einheit",
                        "Wert");
        CSVRecord line = csv.lines.stream()
                .filter(l -> l.get("Standort-Code").equals("freiburg")
                        && l.get("Geschlecht-Code").equals("F")
                        && l.get("Alter bei Unterschrift-Code").equals("_T"))
                .findFirst()
                .orElseThrow();
        assertThat(line.toList().subList(0, 19))
                .containsExactly(
                        "sex-age",
                        "Unterzeichnete Vereinbarungen nach Geschlecht und Alter",
                        "2027-09-30",
                        "4",
                        "T",
                        "Gesamter Zeitraum",
                        "2026-04-01",
                        "2027-09-30",
                        "0",
                        "4",
                        "freiburg",
                        "Freiburg im Breisgau",
                        "BW",
                        "08311000",
                        "F",
                        "Weiblich",
                        "_T",
                        "Insgesamt",
                        "Vereinbarungen");
    }

    @Test
    void theNineteenthIsCalledInTheLanguageOfItsColumn() {
        assertThat(read(shaped.of(PublishedPilot.table("signed"))).lines)
                .extracting(line -> line.get("Standort"))
                .contains("Neunzehnte eingeladene Kommune")
                .doesNotContain("Nineteenth invited authority");
    }

    @Test
    void ratesHaveADecimalComma() {
        String text = new String(Format.CSV.write(shaped.of(PublishedPilot.rates())), StandardCharsets.UTF_8);
        assertThat(text).containsPattern(";Prozent;[0-9]+,[0-9]\r\n");
        assertThat(text).doesNotContainPattern(";Prozent;[0-9]+\\.[0-9]");
    }

    @Test
    void noTextIsAFormula() {
        CsvReadBack csv = read(shaped.of(PublishedPilot.odd()));
        List<String> names = csv.lines.stream().map(l -> l.get("Standort")).toList();
        assertThat(names)
                .containsSequence("'=1+1", "'+49 (711) \"x\";y", "'-cmd|' /C calc'!A0", "'@SUM(A1)", "'\tTab")
                .containsAll(PublishedPilot.oddAuthorities().stream()
                        .map(Authority::name)
                        .filter(n -> !n.matches("(?s)[=+\\-@\\t].*"))
                        .toList());
        csv.lines.forEach(l -> assertThat(l).allMatch(field -> !field.matches("(?s)[=+\\-@\\t\\r\\n].*")));
    }

    private static CsvReadBack read(StatisticalTable table) {
        return new CsvReadBack(Format.CSV.write(table));
    }
}
