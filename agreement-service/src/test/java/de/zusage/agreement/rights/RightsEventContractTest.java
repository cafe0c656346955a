package de.zusage.agreement.rights;

import de.zusage.agreement.rights.RightsApi.Against;
import de.zusage.agreement.rights.RightsApi.Area;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

class RightsEventContractTest extends ProducerContract {
    private static final UUID OBJECTION = UUID.fromString("0197b000-0000-7000-8000-00000000e001");
    private static final UUID DISPUTE = UUID.fromString("0197b000-0000-7000-8000-00000000e002");
    private static final UUID CASE = UUID.fromString("0197b000-0000-7000-8000-00000000c001");

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(RightsEvent.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(
                new RightsEvent.Restricted(CASE, LocalDate.of(2026, 5, 4)),
                new RightsEvent.RestrictionLifted(CASE, LocalDate.of(2026, 5, 11)),
                new RightsEvent.Raised(OBJECTION, CASE, Against.STATISTICS, LocalDate.of(2026, 5, 4)),
                new RightsEvent.Withdrawn(OBJECTION, CASE, Against.STATISTICS, LocalDate.of(2026, 5, 11)),
                new RightsEvent.Disputed(DISPUTE, CASE, Area.PLAN, LocalDate.of(2026, 5, 4)),
                new RightsEvent.DisputeLifted(DISPUTE, CASE, Area.PLAN, LocalDate.of(2026, 5, 11)));
    }
}
