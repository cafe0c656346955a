package de.zusage.plan.erasure;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes receipts as the contract has them. */
class ErasureEventContractTest extends ProducerContract {

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(ErasureReceipted.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(new ErasureReceipted(
                UUID.fromString("6f1c1a52-2f0e-4f3b-9d0e-0d6a8f4b7c11"),
                42,
                List.of(UUID.fromString("0b9df1de-7c1c-4a51-9df5-0d1d3a1f6a70")),
                LocalDate.of(2030, 1, 31)));
    }
}
