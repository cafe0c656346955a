package de.zusage.reporting.fact;

import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.authority.Authorities;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes facts in; the inbox sees to it that each counts once. */
@ApplicationScoped
class FactListener implements EventListener {
    private final Inbox inbox;
    private final Facts facts;
    private final Authorities authorities;

    FactListener(Inbox inbox, Facts facts, Authorities authorities) {
        this.inbox = inbox;
        this.facts = facts;
        this.authorities = authorities;
    }

    @Incoming("fact")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String topic() {
        return "zusage.fact";
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> handlers() {
        return Map.of(
                FactEvent.AgreementRecorded.TYPE, this::agreementRecorded,
                FactEvent.StepRecorded.TYPE, this::stepRecorded);
    }

    private void agreementRecorded(IncomingEvent event) {
        facts.add(known(event), event.as(FactEvent.AgreementRecorded.class));
    }

    private void stepRecorded(IncomingEvent event) {
        facts.add(known(event), event.as(FactEvent.StepRecorded.class));
    }

    /** A fact of an authority that takes no part would vanish from every table: an operator has to look at it. */
    private IncomingEvent known(IncomingEvent event) {
        if (!authorities.slugs().contains(event.tenant().authority())) {
            throw new RuleViolation("unknown-authority", "The fact names an authority that is not in the pilot.");
        }
        return event;
    }
}
