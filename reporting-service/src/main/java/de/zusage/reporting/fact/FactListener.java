package de.zusage.reporting.fact;

import de.zusage.kit.erasure.Erasures;
import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.authority.Authorities;
import de.zusage.reporting.dictionary.CountedUnit;
import de.zusage.reporting.dictionary.Dictionary;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes facts in; the inbox sees to it that each counts once. */
@ApplicationScoped
class FactListener implements EventListener {
    private static final String ERASED = "fact.erased.v1";

    private final Inbox inbox;
    private final Facts facts;
    private final ErasedStreams erased;
    private final Erasures erasures;
    private final Dictionary dictionary;
    private final Authorities authorities;

    FactListener(
            Inbox inbox,
            Facts facts,
            ErasedStreams erased,
            Erasures erasures,
            Dictionary dictionary,
            Authorities authorities) {
        this.inbox = inbox;
        this.facts = facts;
        this.erased = erased;
        this.erasures = erasures;
        this.dictionary = dictionary;
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
        Map<String, Consumer<IncomingEvent>> all = new HashMap<>(recorders());
        all.put(ERASED, erased::erase);
        return all;
    }

    @Override
    public boolean ends(IncomingEvent event) {
        return event.type().equals(ERASED);
    }

    @Override
    public boolean over(String stream) {
        return erasures.over(stream);
    }

    @Override
    public void toldAgain(IncomingEvent event) {
        erased.receiptAgain(event);
    }

    private Map<String, Consumer<IncomingEvent>> recorders() {
        Map<String, Consumer<IncomingEvent>> all = new HashMap<>();
        for (CountedUnit unit : dictionary.units()) {
            all.put(unit.event(), event -> facts.add(known(event), RecordedFact.read(unit, dictionary, event)));
        }
        return all;
    }

    /**
     * Takes in again what of these facts is lost. None can be there that was not told: nobody can change one. What was
     * erased is not taken in again, and is noted as erased where that was lost.
     */
    @Override
    public void rebuild(String stream, List<IncomingEvent> history) {
        var end = history.stream().filter(event -> event.type().equals(ERASED)).toList();
        if (!end.isEmpty()) {
            end.forEach(erased::erase);
            return;
        }
        Map<String, Consumer<IncomingEvent>> recorders = recorders();
        for (IncomingEvent event : history) {
            Consumer<IncomingEvent> recorder = recorders.get(event.type());
            if (recorder != null) {
                recorder.accept(event);
            }
        }
    }

    /** A fact of an authority that takes no part would vanish from every table: an operator has to look at it. */
    private IncomingEvent known(IncomingEvent event) {
        if (!authorities.slugs().contains(event.tenant().authority())) {
            throw new RuleViolation("unknown-authority", "The fact names an authority that is not in the pilot.");
        }
        return event;
    }
}
