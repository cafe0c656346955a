package de.zusage.agreement.document;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words around the text in one language: headings, labels, page numbers. The agreement's own words are frozen
 * elsewhere.
 *
 * @param language BCP 47
 * @param script ISO 15924; the direction follows it
 * @param locale for dates and names of languages; always with the Gregorian calendar, as the offices' appointments are
 * @param datePattern for dates, where the locale's own would end a sentence with two full stops
 * @param page holds {page} and {pages}
 */
record DocumentWords(
        String language,
        String script,
        String locale,
        @Nullable String datePattern,
        String column,
        String draft,
        String page,
        String version,
        String respondBy,
        Map<String, String> readOut,
        Signatures signatures,
        Changes changes,
        Check check,
        String copies) {

    /** Who signed how, or where to sign. */
    record Signatures(
            String heading,
            Map<String, String> parties,
            Map<String, String> methods,
            String signed,
            String witness,
            String representative,
            String scan,
            String interpreter,
            String readOut,
            String place,
            String drawing,
            String here,
            String notYet) {}

    /** What an amendment changes. */
    record Changes(
            String heading,
            String added,
            String changed,
            String dropped,
            String kept,
            String before,
            String droppedHeading) {}

    /** How to check the paper or the file. */
    record Check(String heading, String text, String hash, String version, String code) {}

    boolean rightToLeft() {
        return script.equals("Arab");
    }

    String fill(String pattern, Map<String, ?> values) {
        return new MessageFormat(pattern, uLocale()).format(values);
    }

    String date(LocalDate date) {
        DateFormat format = datePattern == null
                ? DateFormat.getDateInstance(DateFormat.LONG, uLocale())
                : new SimpleDateFormat(datePattern, uLocale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    String nameOf(String languageTag) {
        return ULocale.forLanguageTag(languageTag).getDisplayLanguage(uLocale());
    }

    private ULocale uLocale() {
        return ULocale.forLanguageTag(locale).setKeywordValue("calendar", "gregorian");
    }
}
