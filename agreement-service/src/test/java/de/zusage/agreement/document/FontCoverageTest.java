package de.zusage.agreement.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.text.Glyphs;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** Every letter that can stand in a document has a glyph in one of the fonts, regular and bold. */
class FontCoverageTest {
    /** The base letters and combining marks of DIN 91379 (normative letters), by range. */
    private static final int[][] DIN_91379 = {
        {0x20, 0x7E},
        {0xA1, 0xAC},
        {0xAE, 0x148},
        {0x14A, 0x17F},
        {0x18F, 0x18F},
        {0x1A0, 0x1A1},
        {0x1AF, 0x1B0},
        {0x1B7, 0x1B7},
        {0x1CD, 0x1DC},
        {0x1DE, 0x1DF},
        {0x1E2, 0x1F0},
        {0x1F4, 0x1F5},
        {0x1F8, 0x1FF},
        {0x212, 0x213},
        {0x218, 0x21B},
        {0x21E, 0x21F},
        {0x227, 0x233},
        {0x259, 0x259},
        {0x292, 0x292},
        {0x2B9, 0x2BA},
        {0x2BE, 0x2BF},
        {0x2C8, 0x2C8},
        {0x2CC, 0x2CC},
        {0x2DC, 0x2DC},
        {0x300, 0x304},
        {0x306, 0x308},
        {0x30A, 0x30C},
        {0x30F, 0x30F},
        {0x312, 0x312},
        {0x315, 0x315},
        {0x31B, 0x31B},
        {0x323, 0x326},
        {0x328, 0x328},
        {0x32D, 0x32E},
        {0x331, 0x331},
        {0x358, 0x358},
        {0x35F, 0x35F},
        {0x1E02, 0x1E03},
        {0x1E06, 0x1E07},
        {0x1E0A, 0x1E11},
        {0x1E17, 0x1E17},
        {0x1E1C, 0x1E2B},
        {0x1E2F, 0x1E37},
        {0x1E3A, 0x1E3B},
        {0x1E3F, 0x1E49},
        {0x1E52, 0x1E5B},
        {0x1E5E, 0x1E63},
        {0x1E6A, 0x1E6F},
        {0x1E80, 0x1E87},
        {0x1E8C, 0x1E99},
        {0x1E9E, 0x1E9E},
        {0x1EA0, 0x1EF9},
        {0x2018, 0x201A},
        {0x201C, 0x201E},
        {0x2020, 0x2021},
        {0x2026, 0x2026},
        {0x2030, 0x2030},
        {0x2032, 0x2033},
        {0x2039, 0x203A},
        {0x20AC, 0x20AC}
    };

    @Test
    void everyLetterOfTheWordingsAndOfNamesHasAGlyph() throws Exception {
        Set<Integer> wanted = new TreeSet<>();
        for (Path directory : List.of(
                Path.of("src/main/resources/wording"),
                Path.of("src/main/resources/document/words"),
                Path.of("src/test/resources/document"))) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.readString(file)
                            .codePoints()
                            .filter(FontCoverageTest::visible)
                            .forEach(wanted::add);
                }
            }
        }
        for (int[] range : DIN_91379) {
            for (int letter = range[0]; letter <= range[1]; letter++) {
                wanted.add(letter);
            }
        }
        for (String weight : List.of("Regular", "Bold")) {
            List<CmapLookup> fonts = new ArrayList<>();
            for (String family : Glyphs.FAMILIES) {
                fonts.add(cmap(family + "-" + weight + ".ttf"));
            }
            assertThat(wanted)
                    .as(weight)
                    .allMatch(letter -> fonts.stream().anyMatch(font -> font.getGlyphId(letter) != 0), "has a glyph");
        }
    }

    private static boolean visible(int codePoint) {
        return codePoint > ' ' && Character.getType(codePoint) != Character.FORMAT;
    }

    private static CmapLookup cmap(String file) throws Exception {
        try (InputStream in = FontCoverageTest.class.getResourceAsStream("/fonts/" + file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in)).getUnicodeCmapLookup();
        }
    }
}
