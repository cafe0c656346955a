package de.zusage.plan.template;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import de.zusage.kit.time.CivilDay;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the parameters of a promise into the ICU message patterns of its words, with the plurals, digits and dates of the language. */
final class Filling {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final Pattern BIDI_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** As the agreement itself is written: CLDR knows Dari as the Persian of Afghanistan. */
    private static final Map<String, String> LOCALES = Map.of("prs", "fa-AF", "ar", "ar-u-nu-arab", "en", "en-GB");

    private final ULocale locale;
    private final Map<String, Object> values = new HashMap<>();

    Filling(String language, Map<String, String> parameters) {
        locale = ULocale.forLanguageTag(LOCALES.getOrDefault(language, language))
                .setKeywordValue("calendar", "gregorian");
        parameters.forEach((name, value) -> values.put(name, typed(value)));
    }

    /** The pattern as it is where it is none: one wrong word must not hide a plan. */
    String fill(String pattern) {
        try {
            return new MessageFormat(pattern, locale).format(values);
        } catch (IllegalArgumentException e) {
            return pattern;
        }
    }

    private Object typed(String value) {
        if (NUMBER.matcher(value).matches()) {
            return Integer.valueOf(value);
        }
        return CivilDay.read(value).<Object>map(this::date).orElseGet(() -> isolate(value));
    }

    private String date(LocalDate day) {
        DateFormat dates = DateFormat.getDateInstance(DateFormat.LONG, locale);
        dates.setTimeZone(TimeZone.GMT_ZONE);
        return dates.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Keeps an id from being turned by the text around it. */
    private String isolate(String foreign) {
        return locale.isRightToLeft()
                ? FIRST_STRONG_ISOLATE + BIDI_CONTROLS.matcher(foreign).replaceAll("") + POP_DIRECTIONAL_ISOLATE
                : foreign;
    }
}
