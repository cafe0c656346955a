package de.zusage.plan.slip;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The lines of a slip in one language, read from a file; a further language is a further file. */
final class SlipWords {

    private final String language;
    private final Properties lines = new Properties();
    private final ULocale locale;

    private SlipWords(String language) {
        this.language = language;
        String file = "/slip/" + language + ".properties";
        try (var stream = Objects.requireNonNull(SlipWords.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        locale = new ULocale(line("locale") + "@calendar=gregorian;numbers=latn");
    }

    static SlipWords read(String language) {
        return new SlipWords(language);
    }

    String language() {
        return language;
    }

    String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }

    boolean reviewed() {
        return Boolean.parseBoolean(line("reviewed"));
    }

    Set<String> keys() {
        return lines.stringPropertyNames();
    }

    String line(String key) {
        return Objects.requireNonNull(lines.getProperty(key), key);
    }

    /** The day of the week and the date, written out. */
    String day(LocalDate day) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMEEEEd", locale);
        return format(format, day, LocalTime.NOON);
    }

    String time(LocalDate day, LocalTime time) {
        return format(DateFormat.getInstanceForSkeleton("Hm", locale), day, time);
    }

    /** The name of a language in this one; a dialect that has none here is named by language and country. */
    String nameOf(String tag) {
        ULocale named = ULocale.forLanguageTag(tag);
        String here = named.getDisplayNameWithDialect(locale);
        return here.contains("_") ? ULocale.createCanonical(named.toString()).getDisplayName(locale) : here;
    }

    private static String format(DateFormat format, LocalDate day, LocalTime time) {
        GregorianCalendar calendar = new GregorianCalendar(
                day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), time.getHour(), time.getMinute());
        calendar.setTimeZone(TimeZone.GMT_ZONE);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(calendar);
    }
}
