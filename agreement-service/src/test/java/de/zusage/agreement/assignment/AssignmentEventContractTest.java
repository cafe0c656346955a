package de.zusage.agreement.assignment;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

class AssignmentEventContractTest extends ProducerContract {
    private static final UUID CASE = UUID.fromString("0197b000-0000-7000-8000-00000000c001");

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(AssignmentEvent.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(
                new AssignmentEvent.Assigned(CASE, LocalDate.of(2026, 3, 2)),
                new AssignmentEvent.Deputised(CASE, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 13)));
    }
}
