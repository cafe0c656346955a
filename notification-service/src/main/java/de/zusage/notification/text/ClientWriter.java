package de.zusage.notification.text;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Puts what a client is told into one text of one language: by date, and nothing twice. */
final class ClientWriter {

    private static final int MOST_SEGMENTS = 3;

    private final ClientPhrases phrases;
    private final Language language;
    private final WrittenDate dates;

    ClientWriter(ClientPhrases phrases, Language language, Locale wanted) {
        this.phrases = phrases;
        this.language = language;
        this.dates = new WrittenDate(language, wanted);
    }

    Wording write(List<Item> items, Medium medium, Additions additions, Optional<String> ownLine) {
        String text = medium == Medium.SMS ? sms(items) : text(items, medium, additions, ownLine);
        return new Wording(phrases.sender(), subject(items), text, language.locale());
    }

    private String subject(List<Item> items) {
        boolean news = items.stream().map(Item::occasion).allMatch(Occasion::isNews);
        return news ? phrases.news() : phrases.reminder();
    }

    private String text(List<Item> items, Medium medium, Additions additions, Optional<String> ownLine) {
        List<String> paragraphs = new ArrayList<>();
        if (medium.isCorrespondence()) {
            paragraphs.add(phrases.greeting());
        }
        paragraphs.add(body(items));
        paragraphs.add(phrases.closing());
        ownLine.ifPresent(paragraphs::add);
        if (medium.isCorrespondence()) {
            paragraphs.add(phrases.regards());
        }
        if (medium.isCorrespondence() && additions.why()) {
            paragraphs.add(phrases.why());
        }
        link(phrases.unsubscribe(), additions.unsubscribe(), medium).ifPresent(paragraphs::add);
        return language.directed(String.join("\n\n", paragraphs)) + "\n";
    }

    private String body(List<Item> items) {
        List<String> sentences = sentences(items, date -> phrases.date(dates.weekday(date), dates.day(date)));
        if (sentences.size() == 1) {
            return sentences.get(0);
        }
        return phrases.several() + "\n– " + String.join("\n– ", sentences);
    }

    private static Optional<String> link(String invitation, Optional<URI> link, Medium medium) {
        return link.filter(any -> medium.hasLinks()).map(there -> invitation + "\n" + there);
    }

    /** Several things that take more than three segments become one sentence that names none of them. */
    private String sms(List<Item> items) {
        List<String> sentences = sentences(items, dates::dayOfYear);
        if (sentences.size() == 1) {
            return language.directed(sentences.get(0) + " " + phrases.smsClosing());
        }
        String all = language.directed(String.join("\n", sentences) + "\n" + phrases.smsClosing());
        return SmsSegments.of(all) <= MOST_SEGMENTS ? all : language.directed(phrases.smsSeveral());
    }

    private List<String> sentences(List<Item> items, Function<LocalDate, String> written) {
        return items.stream()
                .sorted(Comparator.comparing(Item::date).thenComparing(Item::occasion))
                .map(item -> sentence(item, written))
                .distinct()
                .toList();
    }

    private String sentence(Item item, Function<LocalDate, String> written) {
        String date = written.apply(item.date());
        return switch (item.occasion()) {
            case STEP -> phrases.step(date);
            case STEP_TODAY -> phrases.stepToday();
            case STEP_PAST -> phrases.stepPast(date);
            case REVIEW -> phrases.review(date);
            case REVIEW_TODAY -> phrases.reviewToday();
            case REVIEW_PAST -> phrases.reviewPast(date);
            case OFFER -> phrases.offer(date);
            case ADVISER -> phrases.adviser();
            case PLACE_FREE -> phrases.placeFree();
            case HANDOVER, ESCALATION, ELSEWHERE, CONTACT_MISSING, CONTACT_BOUNCED ->
                throw new IllegalArgumentException(item.occasion() + " is nothing for a client");
        };
    }
}
