package de.zusage.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.table.PublishedTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** XLSX, read back by Apache POI. */
class XlsxFormatTest {
    private final StatisticalTables shaped = PublishedPilot.shaped();

    @Test
    void everyNumberAndStateComesBackFromBothSheets() {
        for (PublishedTable table : PublishedPilot.tables()) {
            XlsxReadBack workbook = read(shaped.of(table));
            assertThat(workbook.tidyCells()).as(table.core().id()).isEqualTo(Expected.of(table));
            assertThat(workbook.readableCells()).as(table.core().id()).isEqualTo(Expected.of(table));
        }
        XlsxReadBack odd = read(shaped.of(PublishedPilot.odd()));
        assertThat(odd.tidyCells()).isEqualTo(Expected.of(PublishedPilot.odd()));
        assertThat(odd.readableCells()).isEqualTo(Expected.of(PublishedPilot.odd()));
        XlsxReadBack rates = read(shaped.of(PublishedPilot.rates()));
        assertThat(rates.tidyCells()).isEqualTo(Expected.of(PublishedPilot.rates()));
        assertThat(rates.readableCells()).isEqualTo(Expected.of(PublishedPilot.rates()));
    }

    @Test
    void theSheetSaysWhatItShows() {
        XlsxReadBack workbook = read(shaped.of(PublishedPilot.table("sex-age")));
        List<String> texts = texts(workbook.readable());
        assertThat(texts)
                .contains(
                        "Unterzeichnete Vereinbarungen nach Geschlecht und Alter",
                        "Agreements signed by sex and age",
                        "Stand: 30.09.2027 · Veröffentlichung 4 · Einheit: Vereinbarungen / Agreements",
                        "Gezählt: Unterschriebene Vereinbarungen / Counted: Agreements signed",
                        "Maßgeblich: Tag der zweiten Unterschrift / By: Day of the second signature",
                        "_T = Insgesamt, als Standort: Alle Modellstandorte / _T = Total, as a place: All authorities",
                        "... = noch keine Angaben geliefert / ... = nothing delivered yet");
        assertThat(texts).anyMatch(t -> t.startsWith("Berichtigung / Correction: =Stuttgart"));
        assertThat(workbook.readable().getPaneInformation().isFreezePane()).isTrue();
        assertThat(workbook.readable().getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo((short) 7);
        assertThat(workbook.tidy().getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo((short) 1);
    }

    /** Measured in a wider font than the sheet names: where that is not there, another takes its place. */
    @Test
    void noHeadIsCutOff() throws IOException {
        try (TrueTypeFont wide = new TTFParser()
                .parse(new RandomAccessReadBuffer(Objects.requireNonNull(
                        XlsxFormatTest.class.getResourceAsStream("/fonts/NotoSans-Bold.ttf"))))) {
            for (StatisticalTable table : PublishedPilot.frozen()) {
                XlsxReadBack workbook = read(table);
                int heads = workbook.readable().getPaneInformation().getHorizontalSplitPosition();
                for (int row = 4; row < heads; row++) {
                    fits(workbook.readable().getRow(row), 0, wide);
                }
                fits(workbook.tidy().getRow(0), 17, wide);
            }
        }
    }

    private static void fits(Row row, int button, TrueTypeFont font) throws IOException {
        for (Cell cell : row) {
            if (cell.getCellType() != CellType.STRING) {
                continue;
            }
            double room = (cell.getSheet().getColumnWidthInPixels(cell.getColumnIndex()) - button) * 72 / 96;
            int lines = 0;
            for (String paragraph : cell.getStringCellValue().split("\n", -1)) {
                lines++;
                double used = 0;
                for (String word : paragraph.split(" ", -1)) {
                    double wide = width(word, font);
                    assertThat(wide).as("%s in %s", word, cell.getAddress()).isLessThanOrEqualTo(room);
                    if (used > 0 && used + width(" ", font) + wide > room) {
                        lines++;
                        used = 0;
                    }
                    used += wide + (used > 0 ? width(" ", font) : 0);
                }
            }
            assertThat((double) row.getHeightInPoints())
                    .as("%s in %d lines", cell.getStringCellValue(), lines)
                    .isGreaterThanOrEqualTo(lines * 15.0);
        }
    }

    private static double width(String text, TrueTypeFont font) throws IOException {
        int units = 0;
        for (int code : text.codePoints().toArray()) {
            units += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(code));
        }
        return 11.0 * units / font.getUnitsPerEm();
    }

    @Test
    void textsStayTextsAndNothingIsAFormula() {
        XlsxReadBack workbook = read(shaped.of(PublishedPilot.odd()));
        List<String> names = new ArrayList<>();
        for (Row row : workbook.tidy()) {
            names.add(row.getCell(11).getStringCellValue());
            assertThat(row.getCell(13).getCellType()).isEqualTo(CellType.STRING);
        }
        assertThat(names)
                .containsAll(PublishedPilot.oddAuthorities().stream()
                        .map(Authority::name)
                        .toList());
        workbook.workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                assertThat(cell.getCellType()).as(cell.getAddress().toString()).isNotEqualTo(CellType.FORMULA))));
    }

    @Test
    void noTimeOfWritingIsInIt() throws IOException {
        byte[] bytes = Format.XLSX.write(shaped.of(PublishedPilot.odd()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo("2027-09-30T00:00:00");
                assertThat(entry.getExtra()).isNull();
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(content).contains(">2027-09-30T00:00:00Z</dcterms:created>");
                }
                entries++;
            }
            assertThat(entries).isGreaterThan(8);
        }
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }

    private static XlsxReadBack read(StatisticalTable table) {
        return new XlsxReadBack(Format.XLSX.write(table), table);
    }
}
