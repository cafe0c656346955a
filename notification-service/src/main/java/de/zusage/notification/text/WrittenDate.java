package de.zusage.notification.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Locale;

/** Writes civil days in a language as the reader's region does, in the civil calendar and with its digits. */
final class WrittenDate {

    private final ULocale locale;

    WrittenDate(Language language, Locale wanted) {
        Locale regional = language.regional();
        boolean named = language.suits(wanted) && !wanted.getCountry().isEmpty();
        this.locale = new ULocale.Builder()
                .setLanguage(regional.getLanguage())
                .setRegion(named ? wanted.getCountry() : regional.getCountry())
                .setUnicodeLocaleKeyword("ca", "gregory")
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }

    String weekday(LocalDate date) {
        return write("EEEE", date);
    }

    /** Day, month and year. */
    String day(LocalDate date) {
        return write("yMMMMd", date);
    }

    /** Day and month only. */
    String dayOfYear(LocalDate date) {
        return write("MMMMd", date);
    }

    private String write(String skeleton, LocalDate date) {
        GregorianCalendar noon =
                new GregorianCalendar(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth(), 12, 0);
        noon.setTimeZone(TimeZone.GMT_ZONE);
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(noon);
    }
}
