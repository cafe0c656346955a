package de.zusage.notification.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts a reminder into words that others may read: neither topic nor counselling nor consequence, in the reader's
 * language and in German where there is no text in it.
 */
@ApplicationScoped
public class MailTexts {

    private static final List<String> LANGUAGES = List.of("de", "en", "ar", "tr");

    private final List<LanguageText> texts =
            LANGUAGES.stream().map(LanguageText::read).toList();

    /** For a client: never a reference, a name or a place. */
    public Wording forClient(Occasion occasion, LocalDate date, Locale wanted) {
        LanguageText text = texts.stream()
                .filter(candidate -> candidate.suits(wanted))
                .findFirst()
                .orElseGet(this::german);
        String day = text.date(date, wanted);
        return wording(
                text,
                occasion,
                Stream.of(
                        text.phrase("greeting"),
                        text.phrase(occasion.key()).replace("{date}", day),
                        text.phrase("closing"),
                        text.phrase("regards")));
    }

    /** For an office, in German, with the reference under which the case is found. */
    public Wording forOffice(Occasion occasion, LocalDate date, String reference) {
        LanguageText text = german();
        String day = text.date(date, text.locale());
        return wording(
                text,
                occasion,
                Stream.of(
                        text.phrase("greeting"),
                        text.phrase("office." + occasion.key()).replace("{date}", day),
                        text.phrase("office.reference").replace("{reference}", reference),
                        text.phrase("regards")));
    }

    private static Wording wording(LanguageText text, Occasion occasion, Stream<String> paragraphs) {
        String body = String.join("\n\n", paragraphs.toList()) + "\n";
        return new Wording(text.phrase("sender"), text.phrase(occasion.subject()), text.directed(body), text.locale());
    }

    private LanguageText german() {
        return texts.get(0);
    }

    List<LanguageText> all() {
        return texts;
    }
}
