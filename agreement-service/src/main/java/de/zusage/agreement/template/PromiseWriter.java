package de.zusage.agreement.template;

import de.zusage.agreement.template.Promise.Block;
import de.zusage.agreement.template.Promise.Confirmed;
import de.zusage.agreement.template.Promise.Own;
import de.zusage.agreement.template.Promise.Saying;
import de.zusage.agreement.template.Wording.Frame;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one promise in one language: its words, who confirmed it, its last day and its criterion. */
final class PromiseWriter {
    private final Wording wording;
    private final Frame frame;
    private final Phrases phrases;

    PromiseWriter(Wording wording, Phrases phrases) {
        this.wording = wording;
        this.frame = wording.frame();
        this.phrases = phrases;
    }

    WrittenPromise write(Promise promise) {
        String text = text(promise.saying());
        Confirmed confirmed = promise.confirmed();
        return new WrittenPromise(
                promise.supported() ? phrases.fill(frame.support(), Map.of("promise", text)) : text,
                confirmed == null
                        ? null
                        : phrases.fill(
                                frame.confirmed(),
                                Map.of(
                                        "provider",
                                        phrases.isolate(confirmed.provider()),
                                        "date",
                                        phrases.date(confirmed.on()))),
                phrases.fill(frame.due(), Map.of("date", phrases.date(promise.dueOn()))),
                criterion(promise.saying()));
    }

    private String text(Saying saying) {
        if (saying instanceof Block block) {
            Template template = block.template();
            return phrases.fill(
                    template.required(wording.language()).text(), phrases.typed(template, block.parameters()));
        }
        String own = ((Own) saying).text().get(wording.language());
        return own == null ? frame.readToYou() : isolated(own);
    }

    /** What is read out has its criterion read out too. */
    private @Nullable String criterion(Saying saying) {
        String criterion;
        if (saying instanceof Block block) {
            criterion = block.template().required(wording.language()).criterion();
        } else if (((Own) saying).text().containsKey(wording.language())) {
            String own = ((Own) saying).criterion().get(wording.language());
            criterion = own == null ? frame.atReview() : isolated(own);
        } else {
            return null;
        }
        return phrases.fill(frame.criterion(), Map.of("criterion", criterion));
    }

    /** An isolate ends with its line. */
    private String isolated(String own) {
        return own.lines().map(phrases::isolate).collect(Collectors.joining("\n"));
    }
}
