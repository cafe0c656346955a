package de.zusage.reporting.survey;

import java.util.Locale;

/** Who is asked. */
enum Audience {
    CLIENT,
    ADVISER;

    /** As populations, attributes and tables are named. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
