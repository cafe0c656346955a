package de.zusage.agreement.erasure;

import de.zusage.agreement.erasure.ErasureReceipted.Received;
import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the other services that they have erased. */
@ApplicationScoped
class ErasureListener implements EventListener {
    private final Receipts receipts;
    private final Inbox inbox;

    ErasureListener(Receipts receipts, Inbox inbox) {
        this.receipts = receipts;
        this.inbox = inbox;
    }

    @Incoming("erasure")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> received) {
        inbox.receive(this, received);
    }

    @Override
    public String topic() {
        return "zusage.erasure";
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> handlers() {
        return Map.of(ErasureReceipted.TYPE, this::receipted);
    }

    /** Each stands for itself: it is about an id of its own, and a service that was restored numbers its stream anew. */
    @Override
    public boolean ends(IncomingEvent event) {
        return event.type().equals(ErasureReceipted.TYPE);
    }

    private void receipted(IncomingEvent event) {
        Received received = ErasureReceipted.of(event);
        receipts.received(received.service(), received.receipt(), received.rows(), received.ofFacts());
    }
}
