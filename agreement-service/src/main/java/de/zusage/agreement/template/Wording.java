package de.zusage.agreement.template;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import de.zusage.agreement.template.Words.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All words of one language that ship with the service: the frame of an agreement and every building block. Languages
 * are data; adding one is adding a file.
 *
 * @param script ISO 15924; the text direction follows it, not the language
 * @param locale BCP 47: whose plurals, digits and month names are used
 * @param datePattern how a date is written, where the locale's own way abbreviates
 * @param frame the undeletable block of invariant 6 and the headings
 */
record Wording(
        String language,
        String script,
        String locale,
        @Nullable String datePattern,
        TextStatus status,
        @Nullable String reviewedBy,
        @Nullable LocalDate reviewedOn,
        Frame frame,
        Map<String, Block> commitments) {

    /**
     * What stands in every agreement.
     *
     * @param atReview the criterion of a promise that names none
     * @param readToYou stands where a promise has no words in this language
     * @param support a partner's promise that the partner has not confirmed: the office helps
     */
    record Frame(
            String title,
            String parties,
            String clientHeading,
            String officeHeading,
            String partnerHeading,
            String due,
            String criterion,
            String atReview,
            String readToYou,
            String support,
            String confirmed,
            String review,
            List<String> voluntary,
            String complaints) {}

    /** One promise in words, as ICU message patterns, and when it counts as kept. */
    record Block(String text, String criterion, String readOut) {}

    /** One review covers a file: frame and blocks are read together. */
    Review review() {
        return new Review(status, reviewedBy, reviewedOn);
    }

    Words words(String code) {
        Block block = commitments.get(code);
        if (block == null) {
            throw new IllegalStateException(code + " has no words in " + language);
        }
        return new Words(block.text(), block.criterion(), block.readOut(), review());
    }

    /** Everybody's deadlines in Germany are Gregorian, whatever calendar the locale prefers. */
    ULocale icu() {
        return ULocale.forLanguageTag(locale).setKeywordValue("calendar", "gregorian");
    }

    boolean rightToLeft() {
        return UScript.isRightToLeft(UScript.getCodeFromName(script));
    }
}
