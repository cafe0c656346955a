package de.zusage.notification.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what an office is told into one German text: by date, each with its reference, and nothing twice. */
final class StaffWriter {

    private static final Comparator<Matter> ORDER = Comparator.comparing(
                    Matter::item, Comparator.comparing(Item::date).thenComparing(Item::occasion))
            .thenComparing(Matter::reference);

    private final StaffPhrases phrases;
    private final WrittenDate dates = new WrittenDate(Language.GERMAN, Language.GERMAN.locale());

    StaffWriter(StaffPhrases phrases) {
        this.phrases = phrases;
    }

    Wording write(List<Matter> items, Optional<String> name) {
        List<Matter> told = items.stream().distinct().sorted(ORDER).toList();
        String text = String.join(
                "\n\n",
                Stream.of(name.map(phrases::greetingTo).orElseGet(phrases::greeting), body(told), phrases.regards())
                        .toList());
        String subject = told.size() == 1 ? phrases.one() : phrases.many();
        return new Wording(phrases.sender(), subject, text + "\n", Language.GERMAN.locale());
    }

    private String body(List<Matter> items) {
        List<String> lines = items.stream().map(this::line).toList();
        return lines.size() == 1 ? lines.get(0) : phrases.several() + "\n\n" + String.join("\n\n", lines);
    }

    private String line(Matter told) {
        Item item = told.item();
        return item.occasion() == Occasion.ELSEWHERE
                ? phrases.elsewhere(told.reference(), written(item.date()))
                : sentence(item) + "\n" + phrases.reference(told.reference());
    }

    private String sentence(Item item) {
        String date = written(item.date());
        return switch (item.occasion()) {
            case STEP -> phrases.step(date);
            case STEP_TODAY -> phrases.stepToday();
            case STEP_PAST -> phrases.stepPast(date);
            case REVIEW -> phrases.review(date);
            case REVIEW_TODAY -> phrases.reviewToday();
            case REVIEW_PAST -> phrases.reviewPast(date);
            case OFFER -> phrases.offer(date);
            case PLACE_FREE -> phrases.placeFree();
            case HANDOVER -> phrases.handover(date);
            case ESCALATION -> phrases.escalation(date);
            case CONTACT_MISSING -> phrases.contactMissing();
            case CONTACT_BOUNCED -> phrases.contactBounced(date);
            case ADVISER -> throw new IllegalArgumentException("is said to clients alone");
            case ELSEWHERE -> throw new IllegalArgumentException("is said with its office");
        };
    }

    private String written(LocalDate date) {
        return phrases.date(dates.weekday(date), dates.day(date));
    }
}
