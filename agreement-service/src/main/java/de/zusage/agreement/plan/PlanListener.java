package de.zusage.agreement.plan;

import de.zusage.agreement.erasure.Erased;
import de.zusage.agreement.plan.PlanEvent.AmendmentRequested;
import de.zusage.agreement.plan.PlanEvent.ReviewHeld;
import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from the plan what completion and amendment need to know; of what was erased nothing more. */
@ApplicationScoped
class PlanListener implements EventListener {
    private final KnownPlans plans;
    private final Erased erased;
    private final Inbox inbox;

    PlanListener(KnownPlans plans, Erased erased, Inbox inbox) {
        this.plans = plans;
        this.erased = erased;
        this.inbox = inbox;
    }

    @Incoming("plan")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> received) {
        inbox.receive(this, received);
    }

    @Override
    public String topic() {
        return "zusage.plan";
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> handlers() {
        return Map.of(
                ReviewHeld.TYPE, this::reviewHeld,
                AmendmentRequested.TYPE, this::amendmentRequested);
    }

    private void reviewHeld(IncomingEvent event) {
        ReviewHeld held = ReviewHeld.of(event);
        if (!erased.agreement(held.agreementId())) {
            plans.known(held.agreementId(), event.tenant())
                    .reviewed(new LastReview(held.closing(), held.allStepsFinal(), held.agreementVersion()));
        }
    }

    private void amendmentRequested(IncomingEvent event) {
        AmendmentRequested requested = AmendmentRequested.of(event);
        if (!erased.agreement(requested.agreementId())) {
            plans.known(requested.agreementId(), event.tenant()).requested();
        }
    }
}
