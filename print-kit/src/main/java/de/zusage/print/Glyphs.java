package de.zusage.print;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters the fonts of our documents show: what has no glyph there cannot be printed. */
public final class Glyphs {
    /** The fonts of a document, in the order in which they are looked at; each in every weight. */
    public static final List<String> FAMILIES = List.of("NotoSans", "Vazirmatn", "NotoSansEthiopic");

    public static final List<String> WEIGHTS = List.of("Regular", "Bold");

    private static final int BEHIND_BMP = 0x10000;

    /** What leaves no ink: a printer may drop it, or print a space. */
    private static final UnicodeSet NOT_DRAWN =
            new UnicodeSet("[[:White_Space:][:Cc:][:Default_Ignorable_Code_Point:][:Bidi_Control:]]").freeze();

    private static final UnicodeSet SPACES = new UnicodeSet("[:White_Space:]").freeze();

    private static final Pattern WORD = Pattern.compile("[^ \\n\u00a0]+");

    /** A letter with its marks comes from one font, or the marks stand beside it. */
    private static final Pattern LETTER = Pattern.compile("\\P{M}?\\p{M}*", Pattern.DOTALL);

    private Glyphs() {}

    /** Read once, when first needed: 8 KB for a family. FOP has no glyphs beyond the first plane for us. */
    private static final class Fonts {
        private static final List<BitSet> SHOWN =
                FAMILIES.stream().map(Fonts::inEveryWeight).toList();

        private static BitSet inEveryWeight(String family) {
            BitSet shown = new BitSet(BEHIND_BMP);
            shown.set(0, BEHIND_BMP);
            WEIGHTS.forEach(weight -> shown.and(read("/fonts/" + family + "-" + weight + ".ttf")));
            return shown;
        }

        private static BitSet read(String file) {
            try (InputStream in = Glyphs.class.getResourceAsStream(file);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup letters = font.getUnicodeCmapLookup();
                BitSet shown = new BitSet(BEHIND_BMP);
                for (int codePoint = 0; codePoint < BEHIND_BMP; codePoint++) {
                    shown.set(codePoint, letters.getGlyphId(codePoint) != 0);
                }
                return shown;
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
    }

    /** The code points that no document can show, in normal form C; empty where all can be printed. */
    public static SortedSet<Integer> missing(String text) {
        SortedSet<Integer> missing = new TreeSet<>();
        letters(nfc(text)).filter(letter -> font(letter) < 0).forEach(letter -> {
            List<Integer> none = letter.codePoints()
                    .filter(c -> Fonts.SHOWN.stream().noneMatch(font -> shows(font, c)))
                    .boxed()
                    .toList();
            missing.addAll(none.isEmpty() ? letter.codePoints().boxed().toList() : none);
        });
        return missing;
    }

    /** Those code points as U+0531, U+10D0; empty where all can be printed. */
    public static String codes(String text) {
        return missing(text).stream().map("U+%04X"::formatted).collect(Collectors.joining(", "));
    }

    public static boolean show(String text) {
        return missing(text).isEmpty();
    }

    /**
     * The text in pieces each of which one font shows, because FOP takes one font for a word; as a rule one piece. What is
     * not drawn and has no glyph is left out, or a space if it is one; what cannot be shown stays, to be noticed.
     */
    public static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        String normal = nfc(text);
        Matcher word = WORD.matcher(normal);
        int end = 0;
        while (word.find()) {
            piece.append(normal, end, word.start());
            end = word.end();
            int font = font(word.group());
            if (font >= 0) {
                piece.append(drawn(word.group(), font));
                continue;
            }
            int last = -1;
            for (String letter : letters(word.group()).toList()) {
                int next = last >= 0 && shows(last, letter) ? last : font(letter);
                if (last >= 0 && next != last) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(drawn(letter, next));
                last = next;
            }
            if (normal.length() > end) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.append(normal, end, normal.length()).toString());
        return pieces;
    }

    private static Stream<String> letters(String text) {
        return LETTER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(each -> !each.isEmpty())
                .map(Glyphs::drawable);
    }

    /** Where the composed letter has no glyph, the font may have its parts. */
    private static String drawable(String letter) {
        String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
        return font(letter) < 0 && font(parts) >= 0 ? parts : letter;
    }

    /** The first font that shows all of it; none is below zero. */
    private static int font(String letters) {
        for (int font = 0; font < FAMILIES.size(); font++) {
            if (shows(font, letters)) {
                return font;
            }
        }
        return -1;
    }

    private static boolean shows(int font, String letters) {
        return letters.codePoints().allMatch(c -> shows(Fonts.SHOWN.get(font), c));
    }

    /** A bracket or an operator is turned around where the line runs from right to left. */
    private static boolean shows(BitSet font, int codePoint) {
        return NOT_DRAWN.contains(codePoint) || (font.get(codePoint) && font.get(UCharacter.getMirror(codePoint)));
    }

    private static String drawn(String letters, int font) {
        if (font < 0 || NOT_DRAWN.containsNone(letters)) {
            return letters;
        }
        StringBuilder kept = new StringBuilder(letters.length());
        letters.codePoints().forEach(c -> {
            if (!NOT_DRAWN.contains(c) || (c >= ' ' && Fonts.SHOWN.get(font).get(c))) {
                kept.appendCodePoint(c);
            } else if (SPACES.contains(c)) {
                kept.append(' ');
            }
        });
        return kept.toString();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
