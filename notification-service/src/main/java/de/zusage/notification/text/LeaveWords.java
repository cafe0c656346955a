package de.zusage.notification.text;

import java.util.Locale;

/** The words of the pages on which somebody leaves a channel. */
public record LeaveWords(String ask, String button, String done, Locale language) {

    /** As HTML writes it. */
    public String lang() {
        return language.toLanguageTag();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return Language.of(language).direction();
    }
}
