package de.zusage.portal.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** How templates show dates, times and languages to a person. */
@TemplateExtension
class Shown {
    /** Java's tables have no name for it; German and English have the same. */
    private static final String DARI = "prs";

    private static final String DARIS_NAME = "Dari";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Names that a browser's reader expects and the platform does not know. */
    private static final Map<String, String> OWN_NAMES = Map.of("prs", "دری", "ckb", "کوردی", "ti", "ትግርኛ");

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

    /** A number with the separators of the language. */
    static String shown(BigDecimal number, Locale locale) {
        return NumberFormat.getNumberInstance(locale).format(number);
    }

    /** Months as services write them: {@code 2026-04} is "April 2026". */
    static String asMonths(String written, Locale locale) {
        return Months.shown(written, locale);
    }

    static int times(int number, int factor) {
        return number * factor;
    }

    /** A language by its name in another one: {@code ar-Arab} in German is "Arabisch (Arabisch)". */
    static String languageName(String tag, Locale locale) {
        return tag.equals(DARI) ? DARIS_NAME : Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /** A language by its own name. */
    static String ownName(String tag) {
        return OWN_NAMES.getOrDefault(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(tag)));
    }

    static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
