package de.zusage.agreement.office;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

class OfficeEventContractTest extends ProducerContract {

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(OfficeEvent.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(new OfficeEvent.Changed(
                "stuttgart-a",
                "stuttgart",
                "carrier-a",
                Programme.MBE,
                LocalDate.of(2011, 4, 1),
                LocalDate.of(2027, 12, 31)));
    }
}
