package de.zusage.notification.text;

import java.util.Locale;

/** A message in words, and the language it is really in: German where the wanted one has no text. */
public record Wording(String sender, String subject, String text, Locale language) {

    /** How the script runs: {@code ltr} or {@code rtl}, as HTML writes it. */
    public String direction() {
        return Language.of(language).direction();
    }

    /** Whether its lines begin on the right. */
    public boolean runsRightToLeft() {
        return Language.of(language).runsRightToLeft();
    }
}
