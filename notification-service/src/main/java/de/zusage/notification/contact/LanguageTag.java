package de.zusage.notification.contact;

import de.zusage.kit.web.InvalidInput;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language as BCP 47 names it, with script and region where they matter: {@code ar-Arab}, {@code ku-Latn-TR}. */
record LanguageTag(String tag) {

    LanguageTag {
        Locale locale = read(tag);
        boolean more = !locale.getVariant().isEmpty() || locale.hasExtensions();
        int letters = locale.getLanguage().length();
        if (letters < 2 || letters > 3 || more) {
            throw invalid();
        }
        tag = locale.toLanguageTag();
    }

    private static Locale read(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        return new InvalidInput(
                "invalid-language",
                "The language is not a BCP 47 tag of language, script and region, such as ar-Arab.");
    }
}
