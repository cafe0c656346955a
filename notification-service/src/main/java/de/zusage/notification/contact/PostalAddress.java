package de.zusage.notification.contact;

import com.ibm.icu.text.UnicodeSet;
import de.zusage.kit.web.InvalidInput;
import de.zusage.print.Glyphs;
import java.text.Normalizer;
import java.util.List;

/** Where the post brings a letter: 2 to 6 lines in the letters of DIN 91379, the first of them the name on the letter box. */
record PostalAddress(String value) implements Address {

    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 60;

    /** What the window of an envelope shows of a line in small print; a longer one takes two. */
    private static final int WINDOW = 45;

    /** Far more than six lines: normalising takes long where many marks follow each other. */
    private static final int LONGEST = 800;

    /** Latin letters with their marks, figures, and what stands between them; nothing invisible. */
    private static final UnicodeSet WRITTEN = new UnicodeSet(
                    "[[:Script=Latin:][\\u0300-\\u036F][\\u0020-\\u007E][\\u00A1-\\u00AC\\u00AE-\\u00BF]"
                            + "[ʹʺʾʿˈˌ‘’‚“”„–†‡…‰′″‹›€]-[\\{\\}\\~\\^\\`\\|\\\\\\<\\>]]")
            .freeze();

    private static final UnicodeSet LETTERS = new UnicodeSet("[:L:]").freeze();

    PostalAddress {
        if (value.length() > LONGEST) {
            throw invalid("An address has at most " + MOST_LINES + " lines.");
        }
        List<String> lines = Normalizer.normalize(value, Normalizer.Form.NFC)
                .strip()
                .lines()
                .map(String::strip)
                .toList();
        requireForm(lines);
        value = String.join("\n", lines);
    }

    private static void requireForm(List<String> lines) {
        int high = 0;
        for (String line : lines) {
            int letters = line.codePointCount(0, line.length());
            if (letters == 0 || letters > LONGEST_LINE || !WRITTEN.containsAll(line)) {
                throw invalid("Each line of an address has 1 to " + LONGEST_LINE
                        + " Latin letters (DIN 91379), figures and signs, and none that is invisible.");
            }
            if (!Glyphs.show(line)) {
                throw invalid("Our fonts cannot show these characters of the address: " + Glyphs.codes(line) + ".");
            }
            high += letters > WINDOW ? 2 : 1;
        }
        if (lines.size() < FEWEST_LINES || high > MOST_LINES) {
            throw invalid("An address has " + FEWEST_LINES + " to " + MOST_LINES + " lines; one of more than " + WINDOW
                    + " letters counts as two.");
        }
        if (LETTERS.containsNone(lines.get(0))) {
            throw invalid("The first line of an address is the name on the letter box.");
        }
    }

    private static InvalidInput invalid(String why) {
        return new InvalidInput("invalid-address", why);
    }

    /** The personal part never reaches a log by accident. */
    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}
