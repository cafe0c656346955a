package de.zusage.plan.template;

import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the building blocks; what was withdrawn is still the wording of what was agreed with it. */
@ApplicationScoped
class TemplateListener implements EventListener {

    private final Inbox inbox;
    private final KnownTemplates templates;

    TemplateListener(Inbox inbox, KnownTemplates templates) {
        this.inbox = inbox;
        this.templates = templates;
    }

    @Incoming("template")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> received) {
        inbox.receive(this, received);
    }

    @Override
    public String topic() {
        return "zusage.template";
    }

    @Override
    public boolean compacted() {
        return true;
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> handlers() {
        return Map.of("template.published.v1", event -> templates.learn(event.as(TemplatePublished.class)));
    }
}
