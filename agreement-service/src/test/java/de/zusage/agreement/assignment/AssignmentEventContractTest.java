package de.zusage.agreement.assignment;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

class AssignmentEventContractTest extends ProducerContract {
    private static final UUID CASE = UUID.fromString("0197b000-0000-7000-8000-00000000c001");
    private static final UUID ADVISER = UUID.fromString("0197b000-0000-7000-8000-00000000f001");
    private static final UUID DEPUTY = UUID.fromString("0197b000-0000-7000-8000-00000000f002");
    private static final UUID DEPUTYSHIP = UUID.fromString("0197b000-0000-7000-8000-00000000e001");

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(AssignmentEvent.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(
                new AssignmentEvent.Assigned(CASE, ADVISER, LocalDate.of(2026, 3, 2)),
                new AssignmentEvent.Deputised(
                        CASE, DEPUTYSHIP, DEPUTY, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 13)),
                new AssignmentEvent.DeputyshipEnded(CASE, DEPUTYSHIP, LocalDate.of(2026, 3, 4)));
    }
}
