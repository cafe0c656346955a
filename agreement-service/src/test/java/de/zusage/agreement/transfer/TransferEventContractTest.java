package de.zusage.agreement.transfer;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

class TransferEventContractTest extends ProducerContract {
    private static final UUID TRANSFER = UUID.fromString("0197b000-0000-7000-8000-00000000b001");

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(TransferEvent.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(
                new TransferEvent.Proposed(TRANSFER, LocalDate.of(2026, 8, 10), LocalDate.of(2026, 9, 7)),
                new TransferEvent.Rejected(TRANSFER, LocalDate.of(2026, 8, 20)),
                new TransferEvent.Closed(TRANSFER, TransferState.ACCEPTED, LocalDate.of(2026, 8, 21)));
    }
}
