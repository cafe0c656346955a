package de.zusage.agreement.template;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import de.zusage.agreement.template.Template.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** Puts parameters into ICU message patterns, with the plurals and dates of the language. */
final class Phrases {
    private final ULocale locale;

    Phrases(String language) {
        locale = ULocale.forLanguageTag(language);
    }

    String fill(String pattern, Map<String, ?> values) {
        return new MessageFormat(pattern, locale).format(values);
    }

    String date(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    Map<String, Object> typed(Template template, Map<String, String> parameters) {
        Map<String, Object> typed = new HashMap<>();
        template.parameters().forEach((name, parameter) -> {
            String value = parameters.getOrDefault(name, "");
            typed.put(
                    name,
                    parameter.kind() == Kind.DATE ? date(LocalDate.parse(value)) : (Object) Integer.valueOf(value));
        });
        return typed;
    }
}
