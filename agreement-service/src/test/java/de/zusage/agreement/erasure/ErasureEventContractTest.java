package de.zusage.agreement.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.fact.FactErased;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.inbox.UnreadableEvent;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.ProducerContract;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureEventContractTest extends ProducerContract {
    private static final UUID ERASURE = UUID.fromString("6f1c1a52-2f0e-4f3b-9d0e-0d6a8f4b7c11");
    private static final UUID OF_FACTS = UUID.fromString("0b9df1de-7c1c-4a51-9df5-0d1d3a1f6a70");

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(ClientErased.class, FactErased.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(
                new ClientErased(
                        UUID.fromString("0190a0b0-0000-7000-8000-000000000001"),
                        List.of(UUID.fromString("0190a0b0-0000-7000-8000-000000000002")),
                        ERASURE,
                        LocalDate.of(2030, 1, 31)),
                new FactErased(YearMonth.of(2030, 1), OF_FACTS));
    }

    private static IncomingEvent receipt(String source, String data) {
        return new IncomingEvent(
                ERASURE, source, ErasureReceipted.TYPE, "erasure:" + ERASURE, 1, Instant.EPOCH, null, null, data);
    }

    @Test
    void aReceiptIsReadAsItsGoldenExample() {
        var read = ErasureReceipted.of(
                receipt("/zusage/plan-service", ContractFiles.exampleWithUnknownField(ErasureReceipted.TYPE)));
        assertThat(read).isEqualTo(new ErasureReceipted.Received("plan-service", ERASURE, 42, List.of(OF_FACTS)));
    }

    @Test
    void aReceiptThatLeavesSomethingOutIsNone() {
        assertThatThrownBy(() -> ErasureReceipted.of(receipt("/zusage/plan-service", "{\"rows\": 1}")))
                .isInstanceOf(UnreadableEvent.class);
    }
}
