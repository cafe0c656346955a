package de.zusage.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.escalation.Ladder.Rung;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LadderTest {
    private final UUID adviser = UUID.randomUUID();
    private final UUID deputy = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();

    private final Ladder all = new Ladder(List.of(
            new Rung(Level.ADVISER, adviser),
            new Rung(Level.DEPUTY, deputy),
            new Rung(Level.OFFICE_LEAD, lead),
            new Rung(Level.CARRIER_LEAD, null)));

    @Test
    void goesFromOneLevelToTheNextAndEndsAtTheCarrier() {
        assertThat(all.first()).contains(new Rung(Level.ADVISER, adviser));
        assertThat(all.above(Level.ADVISER, Set.of(adviser))).contains(new Rung(Level.DEPUTY, deputy));
        assertThat(all.above(Level.DEPUTY, Set.of(adviser, deputy))).contains(new Rung(Level.OFFICE_LEAD, lead));
        assertThat(all.above(Level.OFFICE_LEAD, Set.of(lead))).contains(new Rung(Level.CARRIER_LEAD, null));
        assertThat(all.above(Level.CARRIER_LEAD, Set.of())).isEmpty();
    }

    @Test
    void skipsTheSamePersonAndLevelsWithNobody() {
        Ladder same = new Ladder(List.of(
                new Rung(Level.ADVISER, adviser),
                new Rung(Level.OFFICE_LEAD, adviser),
                new Rung(Level.OFFICE_LEAD, lead)));
        assertThat(same.above(Level.ADVISER, Set.of(adviser))).contains(new Rung(Level.OFFICE_LEAD, lead));
        assertThat(same.above(Level.ADVISER, Set.of(adviser, lead))).isEmpty();
        assertThat(new Ladder(List.of()).first()).isEmpty();
    }
}
