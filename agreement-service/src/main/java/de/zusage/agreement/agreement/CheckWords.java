package de.zusage.agreement.agreement;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The reasons why a draft cannot be offered, in words; English unless somebody asks for German. */
final class CheckWords {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private CheckWords() {}

    /** The reason; a rule of another part of the service brings its own words. */
    static String of(Finding finding, Locale language) {
        ResourceBundle words = bundle(language);
        return words.containsKey(finding.rule())
                ? new MessageFormat(words.getString(finding.rule()), language)
                        .format(new Object[] {named(finding.value(), words)})
                : finding.value();
    }

    /** A goal area by its name; whatever else a finding names stands as it is. */
    private static String named(String value, ResourceBundle words) {
        return words.containsKey(value) ? words.getString(value) : value;
    }

    static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("wording.checks", language, NO_FALLBACK);
    }

    /** The best of our two languages for an Accept-Language header, whatever stands in it. */
    static Locale language(@Nullable String accepted) {
        try {
            Locale found = accepted == null ? null : Locale.lookup(LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
