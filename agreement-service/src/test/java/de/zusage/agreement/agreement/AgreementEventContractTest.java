package de.zusage.agreement.agreement;

import static de.zusage.agreement.agreement.AgreementFixtures.*;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ProducerContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

class AgreementEventContractTest extends ProducerContract {

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(AgreementEvent.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        LocalDate february = LocalDate.of(2026, 2, 27);
        return List.of(
                new AgreementEvent.Offered(
                        AGREEMENT,
                        CASE,
                        1,
                        AgreementEvent.Kind.INITIAL,
                        HASH,
                        List.of("ar", "de"),
                        LocalDate.of(2026, 2, 25),
                        LocalDate.of(2026, 3, 11)),
                new AgreementEvent.Withdrawn(AGREEMENT, CASE, 1, february),
                new AgreementEvent.Declined(AGREEMENT, CASE, 1, february),
                new AgreementEvent.Expired(AGREEMENT, CASE, 1, LocalDate.of(2026, 3, 12)),
                new AgreementEvent.Signed(AGREEMENT, CASE, 1, Party.CLIENT, SigningMethod.OWN_LOGIN, TODAY),
                new AgreementEvent.Activated(AGREEMENT, CASE, 1, TODAY, 3, TODAY.plusMonths(3), aDraft().promised()),
                new AgreementEvent.Amended(
                        AGREEMENT,
                        CASE,
                        2,
                        LocalDate.of(2026, 6, 10),
                        3,
                        aDraftWith(unconfirmed()).settled().promised()),
                new AgreementEvent.Paused(AGREEMENT, CASE, LocalDate.of(2026, 4, 1)),
                new AgreementEvent.Resumed(AGREEMENT, CASE, LocalDate.of(2026, 4, 20), 19),
                new AgreementEvent.Voided(AGREEMENT, CASE, 1, true, LocalDate.of(2026, 3, 4)),
                new AgreementEvent.Completed(AGREEMENT, CASE, LocalDate.of(2026, 12, 1)),
                new AgreementEvent.Transferred(AGREEMENT, CASE, LocalDate.of(2026, 9, 1)),
                new AgreementEvent.Ended(AGREEMENT, CASE, EndReason.ENDED_BY_CLIENT, LocalDate.of(2026, 8, 1)));
    }
}
