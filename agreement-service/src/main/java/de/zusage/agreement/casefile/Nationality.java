package de.zusage.agreement.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.zusage.kit.web.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of a person's nationalities: a country, or that he or she has none or that it is being clarified. */
@Schema(type = SchemaType.STRING, pattern = "[A-Z]{2}|STATELESS|UNCLEAR", examples = "SY")
record Nationality(@JsonValue String code) {
    static final Nationality STATELESS = new Nationality("STATELESS");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Nationality {
        if (!Country.exists(code) && !code.equals("STATELESS") && !code.equals("UNCLEAR")) {
            throw new InvalidInput(
                    "unknown-nationality", "A nationality is an ISO 3166-1 code, XK, STATELESS or UNCLEAR.");
        }
    }
}
