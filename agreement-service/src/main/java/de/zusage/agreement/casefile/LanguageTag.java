package de.zusage.agreement.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Languages;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language that people speak, as BCP 47 names it, with script and region where they matter: {@code ku-Latn-TR}. */
@Schema(type = SchemaType.STRING, pattern = Languages.TAG, examples = "ar-Arab")
public record LanguageTag(@JsonValue String text) {
    /** Undetermined, no language, several and uncoded: nobody can be written to in these. */
    private static final Set<String> NO_LANGUAGE = Set.of("und", "zxx", "mul", "mis");

    private static final Set<Integer> NO_SCRIPT = Set.of(
            UScript.INVALID_CODE, UScript.COMMON, UScript.INHERITED, UScript.UNKNOWN, UScript.UNWRITTEN_LANGUAGES);
    private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LanguageTag {
        if (!Pattern.matches(Languages.TAG, text)) {
            throw invalid();
        }
        ULocale locale = ULocale.forLanguageTag(text);
        String script = locale.getScript();
        String region = locale.getCountry();
        if (!isSpoken(text.split("-", 2)[0])
                || !script.isEmpty() && NO_SCRIPT.contains(UScript.getCodeFromName(script))
                || !region.isEmpty() && !Country.exists(region)) {
            throw invalid();
        }
    }

    /** ICU names some languages itself, knows others by another name (prs is fa-AF), and of the rest their script. */
    private static boolean isSpoken(String language) {
        String canonical = ULocale.createCanonical(language).getLanguage();
        return !NO_LANGUAGE.contains(language)
                && (LANGUAGES.contains(canonical)
                        || !ULocale.addLikelySubtags(new ULocale(canonical))
                                .getScript()
                                .isEmpty());
    }

    private static InvalidInput invalid() {
        return new InvalidInput(
                "unknown-language",
                "A language is a BCP 47 tag of a language that people speak, with script and region where they matter,"
                        + " such as ar-Arab.");
    }
}
