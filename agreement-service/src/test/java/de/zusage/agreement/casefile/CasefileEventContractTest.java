package de.zusage.agreement.casefile;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

class CasefileEventContractTest extends ProducerContract {

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(CasefileEvent.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        UUID casefile = UUID.fromString("0197b000-0000-7000-8000-00000000c001");
        UUID adviser = UUID.fromString("0197b000-0000-7000-8000-00000000f001");
        return List.of(
                new CasefileEvent.Opened(casefile, "ar-Arab", adviser, LocalDate.of(2026, 2, 20)),
                new CasefileEvent.Changed(casefile, "prs-Arab", LocalDate.of(2026, 3, 2)),
                new CasefileEvent.ClientLoginChanged(
                        casefile, UUID.fromString("0197b000-0000-7000-8000-00000000f007"), LocalDate.of(2026, 3, 2)),
                new CasefileEvent.Closed(casefile, ClosureReason.MOVED_AWAY, LocalDate.of(2026, 12, 15)));
    }
}
