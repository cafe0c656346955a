package de.zusage.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.ProducerContract;
import de.zusage.notification.escalation.EscalationEvent.EscalationAcknowledged;
import de.zusage.notification.escalation.EscalationEvent.EscalationRaised;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Writes the golden files of escalations. */
class EscalationEventContractTest extends ProducerContract {
    private static final UUID ID = UUID.fromString("01936f3e-7a00-7000-8000-000000000003");
    private static final UUID CASE = UUID.fromString("01936f3e-7a00-7000-8000-0000000000ca");

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(EscalationEvent.class);
    }

    @Override
    protected List<EscalationEvent> events() {
        return List.of(
                new EscalationRaised(ID, CASE, Level.ADVISER, Cause.UNDELIVERABLE, LocalDate.of(2026, 6, 9)),
                new EscalationAcknowledged(ID, CASE, Level.ADVISER, LocalDate.of(2026, 6, 10)));
    }

    @Test
    void theSchemasAllowEveryLevelAndCause() {
        ObjectNode raised = (ObjectNode) ContractFiles.tree(ContractFiles.example("escalation.raised.v1"));
        ObjectNode acknowledged = (ObjectNode) ContractFiles.tree(ContractFiles.example("escalation.acknowledged.v1"));
        for (Level level : Level.values()) {
            for (Cause cause : Cause.values()) {
                raised.put("level", level.name()).put("cause", cause.name());
                assertThat(ContractFiles.faults("escalation.raised.v1", raised.toString()))
                        .isEmpty();
            }
            acknowledged.put("level", level.name());
            assertThat(ContractFiles.faults("escalation.acknowledged.v1", acknowledged.toString()))
                    .isEmpty();
        }
    }
}
