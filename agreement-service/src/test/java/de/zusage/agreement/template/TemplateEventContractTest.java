package de.zusage.agreement.template;

import de.zusage.agreement.template.Template.Kind;
import de.zusage.agreement.template.Template.Parameter;
import de.zusage.agreement.template.Words.Review;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

class TemplateEventContractTest extends ProducerContract {

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(TemplateEvent.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        Template visit = new Template(
                "LIBRARY_VISIT",
                2,
                Side.OFFICE,
                GoalArea.ORIENTATION,
                "book",
                Map.of("by", new Parameter(Kind.DATE, null, null), "count", new Parameter(Kind.NUMBER, 1, 5)),
                Map.of(
                        "de",
                        new Words(
                                "Wir gehen bis zum {by} {count, plural, one {einmal} other {#-mal}} mit Ihnen in die Bibliothek.",
                                "der Besuch hat stattgefunden",
                                "Die Beratungsstelle geht bis zum {by} {count, plural, one {einmal} other {# Mal}} mit Ihnen in die Bibliothek.",
                                Review.of("Redaktion", LocalDate.of(2026, 2, 1)))));
        return List.of(
                TemplateEvent.Published.of(visit, "carrier-a"),
                new TemplateEvent.Withdrawn("LIBRARY_VISIT", 1, "carrier-a"));
    }
}
