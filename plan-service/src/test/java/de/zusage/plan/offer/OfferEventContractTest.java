package de.zusage.plan.offer;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

class OfferEventContractTest extends ProducerContract {

    private static final UUID OFFER = UUID.fromString("0197b000-0000-7000-8000-00000000b001");

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(
                new OfferEvent.Published(OFFER, terms(20)),
                new OfferEvent.Changed(OFFER, terms(24)),
                new OfferEvent.Withdrawn(OFFER, LocalDate.of(2026, 6, 2)),
                new OfferEvent.CapacityChanged(OFFER, FreePlaces.FEW, LocalDate.of(2026, 6, 2)));
    }

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(OfferEvent.class);
    }

    private static OfferEvent.Terms terms(int capacity) {
        return OfferEvent.Terms.of(new OfferTerms(
                "Integration course, mornings",
                "INTEGRATION_COURSE",
                "language-school-neckar",
                List.of("LANGUAGE"),
                List.of("de"),
                "Marktplatz 1",
                true,
                true,
                List.of(LocalDate.of(2026, 9, 7)),
                capacity,
                30,
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 12, 31)));
    }
}
