package de.zusage.agreement.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.zusage.kit.web.InvalidInput;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country by its ISO 3166-1 code of two letters, or XK for Kosovo, which has none there. */
@Schema(type = SchemaType.STRING, pattern = "[A-Z]{2}", examples = "ER")
record Country(@JsonValue String code) {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Country {
        if (!exists(code)) {
            throw new InvalidInput("unknown-country", "A country is an ISO 3166-1 code of two letters, or XK.");
        }
    }

    static boolean exists(String code) {
        return CODES.contains(code) || code.equals("XK");
    }
}
