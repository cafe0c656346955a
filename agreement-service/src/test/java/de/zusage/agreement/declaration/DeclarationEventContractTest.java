package de.zusage.agreement.declaration;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

class DeclarationEventContractTest extends ProducerContract {
    private static final UUID CONSENT = UUID.fromString("0197b000-0000-7000-8000-00000000e001");
    private static final UUID CASE = UUID.fromString("0197b000-0000-7000-8000-00000000c001");

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(DeclarationEvent.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(
                new DeclarationEvent.Given(
                        CONSENT, CASE, Purpose.REFERRAL, "language-school-1", 1, "de", LocalDate.of(2026, 5, 4)),
                new DeclarationEvent.Withdrawn(
                        CONSENT, CASE, Purpose.REFERRAL, "language-school-1", LocalDate.of(2026, 5, 11)));
    }
}
