package de.zusage.notification.text;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** For a client: never a reference, a name or a place; what would read the same is said once. */
    public Wording forClient(List<Item> said, Locale wanted) {
        LanguageText text = text(wanted);
        Stream<String> sentences = said.stream()
                .map(each -> sentence(text, each.occasion().key(), text.date(each.date(), wanted)))
                .distinct();
        return wording(
                text,
                subject(said),
                Stream.of(
                                Stream.of(text.phrase("greeting")),
                                sentences,
                                Stream.of(text.phrase("closing"), text.phrase("regards")))
                        .flatMap(paragraphs -> paragraphs));
    }

    /** For a display that others see too: that there is something, and neither what nor when; one text message long. */
    public Wording brief(Locale wanted) {
        LanguageText text = text(wanted);
        return new Wording(text.phrase("sender"), "", text.phrase("brief"), text.locale());
    }

    /** For an office, in German, each thing with the reference under which the case is found. */
    public Wording forOffice(List<Item> said) {
        LanguageText text = german();
        Stream<String> things = said.stream()
                .map(each -> sentence(text, "office." + each.occasion().key(), text.date(each.date(), text.locale()))
                        + "\n"
                        + text.phrase("office.reference")
                                .replace("{reference}", each.caseId().toString()));
        return wording(
                text,
                subject(said),
                Stream.of(Stream.of(text.phrase("greeting")), things, Stream.of(text.phrase("regards")))
                        .flatMap(paragraphs -> paragraphs));
    }

    private LanguageText text(Locale wanted) {
        return texts.stream()
                .filter(candidate -> candidate.suits(wanted))
                .findFirst()
                .orElseGet(this::german);
    }

    private static String sentence(LanguageText text, String key, String day) {
        return text.phrase(key).replace("{date}", day);
    }

    /** One word for all: what a mail says first of several things says nothing of the others. */
    private static String subject(List<Item> said) {
        return said.get(0).occasion().subject();
    }

    private static Wording wording(LanguageText text, String subject, Stream<String> paragraphs) {
        String body = String.join("\n\n", paragraphs.toList()) + "\n";
        return new Wording(text.phrase("sender"), text.phrase(subject), text.directed(body), text.locale());
    }

    private LanguageText german() {
        return texts.get(0);
    }

    List<LanguageText> all() {
        return texts;
    }
}
