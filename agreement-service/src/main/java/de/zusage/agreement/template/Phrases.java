package de.zusage.agreement.template;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts parameters into ICU message patterns, with the plurals, digits and dates of the language. */
final class Phrases {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final Pattern BIDI_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private final ULocale locale;
    private final boolean rightToLeft;
    private final DateFormat dates;

    Phrases(Wording wording) {
        locale = wording.icu();
        rightToLeft = wording.rightToLeft();
        dates = wording.datePattern() == null
                ? DateFormat.getDateInstance(DateFormat.LONG, locale)
                : new SimpleDateFormat(wording.datePattern(), locale);
        dates.setTimeZone(TimeZone.GMT_ZONE);
    }

    String fill(String pattern, Map<String, ?> values) {
        return new MessageFormat(pattern, locale).format(values);
    }

    String date(LocalDate date) {
        return dates.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Keeps a name, an address or an id from turning the text around it, and the text from turning it. */
    String isolate(String foreign) {
        boolean turns = rightToLeft || Bidi.getBaseDirection(foreign) == Bidi.RTL;
        return turns
                ? FIRST_STRONG_ISOLATE + BIDI_CONTROLS.matcher(foreign).replaceAll("") + POP_DIRECTIONAL_ISOLATE
                : foreign;
    }

    Map<String, Object> typed(Template template, Map<String, String> parameters) {
        Map<String, Object> typed = new HashMap<>();
        template.parameters().forEach((name, parameter) -> {
            String value = parameters.getOrDefault(name, "");
            typed.put(
                    name,
                    switch (parameter.kind()) {
                        case DATE -> date(LocalDate.parse(value));
                        case HOURS, NUMBER -> Integer.valueOf(value);
                        case OFFER -> isolate(value);
                    });
        });
        return typed;
    }
}
