package de.zusage.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.zusage.agreement.text.SeenText;
import de.zusage.kit.web.InvalidInput;
import java.text.Normalizer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Words that somebody typed, in any script: a few lines, all of them seen, at least one letter. Kept in normal form C;
 * keeping the direction of the text around them is the writer's business.
 */
@Schema(type = SchemaType.STRING, minLength = 1, maxLength = 500, examples = "Ich frage im Sportverein nach.")
record PlainWords(@JsonValue String text) {
    private static final int LONGEST = 500;
    private static final int LONGEST_RAW = 4 * LONGEST;
    private static final int MOST_LINES = 8;

    @JsonCreator
    PlainWords {
        if (text.length() > LONGEST_RAW) { // normalising takes quadratic time where many marks follow each other
            throw invalid();
        }
        text = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        if (text.codePointCount(0, text.length()) > LONGEST
                || text.lines().count() > MOST_LINES
                || !text.lines().allMatch(SeenText::isSeen)
                || !SeenText.hasLetter(text)) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        return new InvalidInput(
                "invalid-words",
                "Words have at least one letter, at most " + LONGEST + " characters in " + MOST_LINES
                        + " lines, and none that is invisible or changes the direction.");
    }

    /** What a client promises never reaches a log by accident. */
    @Override
    public String toString() {
        return "PlainWords[…]";
    }
}
