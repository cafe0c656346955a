package de.zusage.agreement.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.text.UnicodeSet;
import de.zusage.kit.web.InvalidInput;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's name as he or she writes it, in any script: at least one letter, all of it seen, in one line. Kept in
 * normal form C, as DIN 91379 asks.
 */
@Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200, examples = "Ðặng Thị Ánh")
public record PersonName(@JsonValue String text) {

    private static final int LONGEST = 200;
    private static final int LONGEST_RAW = 8 * LONGEST;

    /** Controls, line ends, what is not seen or turns the line around, and what no standard gives a meaning. */
    private static final UnicodeSet REFUSED = new UnicodeSet(
                    "[[:Cc:][:Cf:][:Cs:][:Co:][:Cn:][:Zl:][:Zp:][[:L:]&[:Default_Ignorable_Code_Point:]]]")
            .freeze();

    private static final UnicodeSet LETTERS = new UnicodeSet("[[:L:]-[:Default_Ignorable_Code_Point:]]").freeze();

    /** Persian and Indic names need the two joiners, which stand between letters only. */
    private static final Pattern JOINER = Pattern.compile("(?<=[\\p{L}\\p{M}])[\\u200C\\u200D](?=\\p{L})");

    @JsonCreator
    public PersonName {
        if (text.length() > LONGEST_RAW) { // normalising takes quadratic time where many marks follow each other
            throw invalid();
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        String seen = JOINER.matcher(text).replaceAll("");
        text = text.strip();
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST || !REFUSED.containsNone(seen) || LETTERS.containsNone(seen)) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        return new InvalidInput(
                "invalid-name",
                "A name has at least one letter, at most " + LONGEST
                        + " characters, and none that is invisible, ends the line or changes its direction.");
    }

    /** A name never reaches a log by accident. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
