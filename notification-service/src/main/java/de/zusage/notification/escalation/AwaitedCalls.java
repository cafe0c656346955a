package de.zusage.notification.escalation;

import de.zusage.notification.call.Awaited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells those who take down calls whether an escalation waits for one: it may outlive the call list. */
@ApplicationScoped
class AwaitedCalls implements Awaited {

    private final Escalations escalations;

    AwaitedCalls(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public boolean awaits(UUID caseId) {
        return escalations.isOpen(Cause.UNDELIVERABLE, caseId);
    }
}
