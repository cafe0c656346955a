package de.zusage.agreement.template;

import de.zusage.agreement.template.Template.Parameter;
import de.zusage.kit.event.OutgoingEvent;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the other services learn of building blocks: wording that is public anyway, never a case or a reviewer. */
sealed interface TemplateEvent extends OutgoingEvent {

    /** A version that offices draft with from now on; without a carrier it ships with the service. */
    record Published(
            String code,
            int version,
            @Nullable String carrier,
            Side side,
            GoalArea goalArea,
            String pictogram,
            Map<String, Parameter> parameters,
            Map<String, Text> texts)
            implements TemplateEvent {

        static Published of(Template template, @Nullable String carrier) {
            Map<String, Text> texts = new TreeMap<>();
            template.words()
                    .forEach((language, words) -> texts.put(
                            language,
                            new Text(
                                    words.text(),
                                    words.criterion(),
                                    words.readOut(),
                                    words.review().status())));
            return new Published(
                    template.code(),
                    template.version(),
                    carrier,
                    template.side(),
                    template.goalArea(),
                    template.pictogram(),
                    template.parameters(),
                    texts);
        }

        @Override
        public String type() {
            return "template.published.v1";
        }
    }

    /** The words in one language. */
    record Text(String text, String criterion, String readOut, TextStatus status) {}

    /** No new draft uses this version; what was agreed with it stays. */
    record Withdrawn(String code, int version, @Nullable String carrier) implements TemplateEvent {
        @Override
        public String type() {
            return "template.withdrawn.v1";
        }
    }
}
