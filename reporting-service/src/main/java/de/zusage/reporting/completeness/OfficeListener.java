package de.zusage.reporting.completeness;

import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Learns which offices there are. What the topic tells of cases and agreements is passed over before anything of it is
 * noted: statistics hold no id that leads to a case, not even in their inbox.
 */
@ApplicationScoped
class OfficeListener implements EventListener {
    private static final String OFFICES = "office:";

    private final Inbox inbox;
    private final KnownOffices offices;

    OfficeListener(Inbox inbox, KnownOffices offices) {
        this.inbox = inbox;
        this.offices = offices;
    }

    @Incoming("agreement")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> record) {
        if (record.key() != null && record.key().startsWith(OFFICES)) {
            inbox.receive(this, record);
        } else {
            inbox.passOver(this);
        }
    }

    @Override
    public String topic() {
        return "zusage.agreement";
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> handlers() {
        return Map.of(OfficeChanged.TYPE, event -> offices.put(event.as(OfficeChanged.class)));
    }

    /** The last word on an office is the whole of it. */
    @Override
    public void rebuild(String stream, List<IncomingEvent> history) {
        history.stream()
                .filter(event -> event.type().equals(OfficeChanged.TYPE))
                .forEach(event -> offices.put(event.as(OfficeChanged.class)));
    }
}
