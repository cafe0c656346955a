package de.zusage.agreement.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.zusage.kit.web.InvalidInput;
import de.zusage.print.Glyphs;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a carrier or an office says of itself in one line: at least one letter or digit, all of it seen. */
@Schema(type = SchemaType.STRING, minLength = 1, maxLength = SeenText.LONGEST, examples = "Beratung Süd")
public record OneLine(@JsonValue String text) {
    @JsonCreator
    public OneLine {
        text = SeenText.of(text)
                .filter(Glyphs::show)
                .orElseThrow(() -> new InvalidInput(
                        "invalid-line",
                        "A name or contact has at least one letter or digit, at most " + SeenText.LONGEST
                                + " characters, and none that is invisible, ends the line, changes its direction or is missing in the fonts of our"
                                + " documents."));
    }
}
