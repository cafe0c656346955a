package de.zusage.agreement.text;

import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of which all is seen, in normal form C as DIN 91379 asks, without spaces around. */
public final class SeenText {
    /** The longest such text, in characters. */
    public static final int LONGEST = 200;

    private static final int LONGEST_RAW = 8 * LONGEST;

    /**
     * Controls, line ends, what is not seen (so that two names look alike) or turns the line around, and what no standard
     * gives a meaning; of what is drawn empty, the braille pattern without dots and the note without head.
     */
    private static final UnicodeSet REFUSED = new UnicodeSet(
                    "[[:Cc:][:Cf:][:Cs:][:Co:][:Cn:][:Zl:][:Zp:][:Default_Ignorable_Code_Point:]\\u2800\\U0001D159]")
            .freeze();

    private static final UnicodeSet DIGITS = new UnicodeSet("[:Nd:]").freeze();
    private static final UnicodeSet LETTERS = new UnicodeSet("[[:L:]-[:Default_Ignorable_Code_Point:]]").freeze();

    /** Persian and Indic names need the two joiners, which stand between letters only. */
    private static final Pattern JOINER = Pattern.compile("(?<=[\\p{L}\\p{M}])[\\u200C\\u200D](?=\\p{L})");

    private SeenText() {}

    /** The text as it is kept; empty where it has neither letter nor digit, is too long or holds what is refused. */
    public static Optional<String> of(String raw) {
        if (raw.length() > LONGEST_RAW) { // normalising takes quadratic time where many marks follow each other
            return Optional.empty();
        }
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        String kept = text.strip();
        boolean fits = kept.codePointCount(0, kept.length()) <= LONGEST
                && isSeen(text)
                && (hasLetter(text) || !DIGITS.containsNone(text));
        return fits ? Optional.of(kept) : Optional.empty();
    }

    /** Whether nothing in that line is invisible, ends it or turns it around. */
    public static boolean isSeen(String line) {
        return REFUSED.containsNone(JOINER.matcher(line).replaceAll(""));
    }

    public static boolean hasLetter(String text) {
        return !LETTERS.containsNone(text);
    }
}
