package de.zusage.agreement.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTableTest {
    private static final PaperConfig CONFIG =
            new SmallRyeConfigBuilder().withMapping(PaperConfig.class).build().getConfigMapping(PaperConfig.class);
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void takesWhatASpreadsheetProgramWrites() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            for (int row = 0; row < 20_000; row++) {
                for (int column = 0; column < 12; column++) {
                    sheet.value(row, column, "Zusage " + row + " " + column % 3);
                }
            }
        }
        byte[] table = out.toByteArray();
        assertThatCode(() -> PackedTable.require(table, CONFIG)).doesNotThrowAnyException();
    }

    @Test
    void takesAPictureBeside() throws IOException {
        byte[] noise = noise(500_000);
        assertThat(new String(noise, StandardCharsets.ISO_8859_1)).contains("<!");
        byte[] table = packed("xl/media/image1.png", noise);
        assertThatCode(() -> PackedTable.require(table, CONFIG)).doesNotThrowAnyException();
    }

    /** What is not kept row by row is bounded as a whole. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/styles.xml", "xl/anything.bin"})
    void refusesMoreThanIsKept(String part) throws IOException {
        refused(beside(noise(200_000), part, "<si><t>a</t></si>".repeat(500_000)), "table-unpacks-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "'<sheetData><row>', '<c/>', '</row>'",
        "'<sheetData><row><c><is><t>', 'abcdefgh', '</t></is></c></row>'",
        "'<sheetData><row><c a=\"', 'abcdefgh', '\"/></row>'"
    })
    void refusesARowOrTextWithoutEnd(String begin, String endless, String end) throws IOException {
        String sheet = begin + endless.repeat(2_000_000) + end;
        refused(beside(noise(200_000), SHEET, sheet), "table-unpacks-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a>", "<a><![CDATA[x]]></a>", "<a><!-- x --></a>"})
    void refusesWhatNoWorkbookHas(String xml) throws IOException {
        refused(packed(SHEET, xml), "table-unreadable");
        refused(packed(SHEET, " ".repeat(10_000) + xml), "table-unreadable");
        refused(packed(SHEET, xml.getBytes(StandardCharsets.UTF_16LE)), "table-unreadable");
        refused(packed(SHEET, xml.getBytes(StandardCharsets.UTF_16BE)), "table-unreadable");
        refused(packed(SHEET, xml.getBytes(StandardCharsets.UTF_16)), "table-unreadable");
    }

    private static void refused(byte[] table, String problem) {
        assertThatThrownBy(() -> PackedTable.require(table, CONFIG))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    /** A picture, so to speak, that cannot be packed. */
    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        noise[0] = (byte) 0x89;
        return noise;
    }

    /** The picture keeps the file from being refused for unpacking to many times its size. */
    private static byte[] beside(byte[] picture, String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            zip.write(picture);
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] packed(String part, String content) throws IOException {
        return packed(part, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
