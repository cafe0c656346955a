package de.zusage.notification.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The languages of the agreement's templates, each in its script; a further one is an entry here and a file in {@code
 * messages/}. Only the German words were read by somebody who speaks the language from childhood: the others are
 * unreviewed until their flag says otherwise.
 */
enum Language {
    GERMAN("de-Latn", "de-DE", true),
    ENGLISH("en-Latn", "en-GB", false),
    ARABIC("ar-Arab", "ar", false),
    /** CLDR knows it as the Persian of Afghanistan. */
    DARI("prs-Arab", "fa-AF", false),
    TURKISH("tr-Latn", "tr-TR", false),
    UKRAINIAN("uk-Cyrl", "uk-UA", false),
    RUSSIAN("ru-Cyrl", "ru-RU", false),
    FRENCH("fr-Latn", "fr-FR", false),
    TIGRINYA("ti-Ethi", "ti-ER", false),
    SORANI("ckb-Arab", "ckb-IQ", false);

    private static final Set<String> RIGHT_TO_LEFT = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg");
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    private final Locale locale;
    private final Locale regional;
    private final boolean reviewed;

    Language(String tag, String regional, boolean reviewed) {
        this.locale = Locale.forLanguageTag(tag);
        this.regional = Locale.forLanguageTag(regional);
        this.reviewed = reviewed;
    }

    /** The one that somebody reads who asked for that one; German where there is none. */
    static Language of(Locale wanted) {
        return Stream.of(values())
                .filter(language -> language.suits(wanted))
                .findFirst()
                .orElse(GERMAN);
    }

    /** The same language, or the same under the name CLDR has for it, and the same script unless none was named. */
    boolean suits(Locale wanted) {
        boolean same = wanted.getLanguage().equals(locale.getLanguage())
                || (wanted.getLanguage().equals(regional.getLanguage())
                        && wanted.getCountry().equals(regional.getCountry()));
        return same && (wanted.getScript().isEmpty() || wanted.getScript().equals(locale.getScript()));
    }

    /** Language and script: the name of its file. */
    String tag() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }

    /** Where its dates come from when the reader names no region. */
    Locale regional() {
        return regional;
    }

    /** Whether somebody who speaks it from childhood has read the words. */
    boolean reviewed() {
        return reviewed;
    }

    boolean runsRightToLeft() {
        return RIGHT_TO_LEFT.contains(locale.getScript());
    }

    /** As HTML writes it. */
    String direction() {
        return runsRightToLeft() ? "rtl" : "ltr";
    }

    /** Marks each line, so that one beginning with a number or a link still runs in the direction of the script. */
    String directed(String text) {
        if (!runsRightToLeft()) {
            return text;
        }
        return text.lines()
                .map(line -> line.isEmpty() ? line : RIGHT_TO_LEFT_MARK + line)
                .collect(Collectors.joining("\n"));
    }
}
