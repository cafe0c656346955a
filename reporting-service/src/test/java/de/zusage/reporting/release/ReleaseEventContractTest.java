package de.zusage.reporting.release;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every event of this service is written as its golden example and fits its schema. */
class ReleaseEventContractTest extends ProducerContract {
    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(new ReleaseEvent.Published(
                UUID.fromString("01970c3e-5a00-7000-8000-000000000001"),
                "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
                LocalDate.of(2026, 7, 1)));
    }

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(ReleaseEvent.class);
    }
}
