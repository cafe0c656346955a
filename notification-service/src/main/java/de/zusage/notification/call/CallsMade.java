package de.zusage.notification.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether somebody has tried to reach a client in person. */
@ApplicationScoped
public class CallsMade {

    private final Calls calls;

    CallsMade(Calls calls) {
        this.calls = calls;
    }

    public Optional<Instant> last(UUID caseId) {
        List<Call> all = calls.since(List.of(caseId), Instant.EPOCH);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).madeAt);
    }

    public boolean reachedSince(UUID caseId, Instant from) {
        return calls.since(List.of(caseId), from).stream().anyMatch(call -> call.outcome == CallOutcome.REACHED);
    }
}
