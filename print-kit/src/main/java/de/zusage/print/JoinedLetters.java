package de.zusage.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which letter each joined form of an Arabic font stands for. FOP gives forms without a code point of their own one
 * from the private use area, and whoever copies or listens to such a text would get none of the letters. Where two
 * marks are one glyph, the first is known.
 */
final class JoinedLetters {
    private static final int FIRST = 0x0620;
    private static final int LAST = 0x06FF;
    private static final int HEX = 16;
    private static final Pattern NAME = Pattern.compile("uni([0-9A-F]{4})(?:[0-9A-F]{4})?(?:\\..*)?");

    /** FOP knows one letter for one glyph, so of the ligature's two the second is lost to whoever reads back. */
    private static final String SORANI_LIGATURE = "lamVabove_alef";

    private static final char LAM_WITH_SMALL_V = '\u06B5';

    private JoinedLetters() {}

    static boolean isOne(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }

    /** Glyph to letter, for every form that the cmap does not name; the font's own glyph names say what they are. */
    static Map<Integer, Character> of(String fontFile) {
        try (InputStream in = JoinedLetters.class.getResourceAsStream("/fonts/" + fontFile);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            Map<Integer, Character> found = new LinkedHashMap<>();
            for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
                String glyphName = String.valueOf(font.getPostScript().getName(glyph));
                Matcher name = NAME.matcher(glyphName);
                List<Integer> codePoints = font.getUnicodeCmapLookup().getCharCodes(glyph);
                if (name.matches() && (codePoints == null || codePoints.isEmpty())) {
                    String letter = Normalizer.normalize(
                            Character.toString(Integer.parseInt(name.group(1), HEX)), Normalizer.Form.NFKC);
                    char last = letter.charAt(letter.length() - 1);
                    if (isOne(last)) {
                        found.put(glyph, last);
                    }
                } else if (glyphName.startsWith(SORANI_LIGATURE)) {
                    found.put(glyph, LAM_WITH_SMALL_V);
                }
            }
            return Map.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(fontFile + " cannot be read", e);
        }
    }
}
