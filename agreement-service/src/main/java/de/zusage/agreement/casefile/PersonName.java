package de.zusage.agreement.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.zusage.agreement.text.SeenText;
import de.zusage.kit.web.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's name as he or she writes it, in any script: at least one letter, all of it seen, in one line. Kept in
 * normal form C, as DIN 91379 asks.
 */
@Schema(type = SchemaType.STRING, minLength = 1, maxLength = SeenText.LONGEST, examples = "Ðặng Thị Ánh")
public record PersonName(@JsonValue String text) {

    @JsonCreator
    public PersonName {
        text = SeenText.of(text).filter(SeenText::hasLetter).orElseThrow(PersonName::invalid);
    }

    private static InvalidInput invalid() {
        return new InvalidInput(
                "invalid-name",
                "A name has at least one letter, at most " + SeenText.LONGEST
                        + " characters, and none that is invisible, ends the line or changes its direction.");
    }

    /** A name never reaches a log by accident. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
