package de.zusage.agreement.template;

import de.zusage.agreement.template.Wording.Frame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an agreement out in one language, paragraph by paragraph, always with the undeletable words. A promise has its
 * words, its last day and its criterion on lines of their own.
 */
@ApplicationScoped
public class AgreementWriter {
    /** Title and parties. */
    private static final int LINES_BEFORE = 2;

    private final Templates templates;

    AgreementWriter(Templates templates) {
        this.templates = templates;
    }

    /** What is to be written: who agrees, how often both look at it, and the promises. */
    public record Contents(
            String client, String office, String complaintContact, int reviewIntervalMonths, List<Promise> promises) {}

    public List<String> write(String language, Contents contents) {
        Wording wording = templates.wording(language);
        Frame frame = wording.frame();
        Phrases phrases = new Phrases(wording);
        List<String> lines = new ArrayList<>();
        lines.add(frame.title());
        lines.add(phrases.fill(
                frame.parties(),
                Map.of("client", phrases.isolate(contents.client()), "office", phrases.isolate(contents.office()))));
        side(lines, frame.clientHeading(), Side.CLIENT, contents, wording, phrases);
        side(lines, frame.officeHeading(), Side.OFFICE, contents, wording, phrases);
        side(lines, frame.partnerHeading(), Side.PARTNER, contents, wording, phrases);
        lines.add(phrases.fill(frame.review(), Map.of("months", contents.reviewIntervalMonths())));
        lines.addAll(frame.voluntary());
        lines.add(phrases.fill(frame.complaints(), Map.of("contact", phrases.isolate(contents.complaintContact()))));
        return lines;
    }

    /** One promise as it stands in the whole text; nothing as long as its words or a parameter are missing. */
    public Optional<WrittenPromise> write(String language, Promise promise) {
        Wording wording = templates.wording(language);
        return promise.isWholeIn(language)
                ? Optional.of(new PromiseWriter(wording, new Phrases(wording)).write(promise))
                : Optional.empty();
    }

    /** The paragraph of one of the promises in a text that was written before, whatever has become of its words since. */
    public static String paragraph(List<String> text, List<Side> promisedBy, int promise) {
        Side own = promisedBy.get(promise);
        long headings = promisedBy.stream()
                .filter(side -> side.compareTo(own) <= 0)
                .distinct()
                .count();
        long earlier = promisedBy.stream()
                        .filter(side -> side.compareTo(own) < 0)
                        .count()
                + promisedBy.subList(0, promise).stream().filter(own::equals).count();
        return text.get((int) (LINES_BEFORE + headings + earlier));
    }

    private static void side(
            List<String> lines, String heading, Side side, Contents contents, Wording wording, Phrases phrases) {
        List<Promise> promises = contents.promises().stream()
                .filter(promise -> promise.side() == side)
                .toList();
        if (promises.isEmpty()) {
            return;
        }
        lines.add(heading);
        PromiseWriter writer = new PromiseWriter(wording, phrases);
        promises.forEach(promise -> lines.add(writer.write(promise).paragraph()));
    }
}
