package de.zusage.portal.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How templates show dates, times and languages to a person. */
@TemplateExtension
class Shown {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Shown() {}

    static String shown(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(date);
    }

    static String shown(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale)
                .format(instant.atZone(ZONE));
    }

    /** A language by its name in another one: {@code ar-Arab} in German is "Arabisch (Arabisch)". */
    static String languageName(String tag, Locale locale) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
