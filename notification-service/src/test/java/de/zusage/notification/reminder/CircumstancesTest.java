package de.zusage.notification.reminder;

import static de.zusage.notification.plan.PlanFixtures.aStep;
import static de.zusage.notification.plan.PlanFixtures.over;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.plan.DateOver;
import de.zusage.notification.plan.KnownDate;
import de.zusage.notification.plan.Side;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircumstancesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final LocalDate EVE = DUE.minusDays(1);

    private final KnownDate step = aStep(Side.CLIENT, DUE);

    @Test
    void nothingIsAgainstAnOpenStepUntilItsEve() {
        assertThat(circumstances(step, EVE).against(Recipient.CLIENT, DUE)).isEmpty();
    }

    @Test
    void theDayItselfIsTooLate() {
        assertThat(circumstances(step, DUE).against(Recipient.CLIENT, DUE)).contains(Reason.DATE_PASSED);
    }

    @ParameterizedTest
    @EnumSource(DateOver.class)
    void whatIsOverNeedsNoReminder(DateOver why) {
        assertThat(circumstances(over(step, why), EVE).against(Recipient.CLIENT, DUE))
                .contains(Reason.valueOf(why.name()));
    }

    @Test
    void anotherDateIsAnotherReminder() {
        assertThat(circumstances(step, EVE).against(Recipient.CLIENT, DUE.plusDays(1)))
                .contains(Reason.DATE_CHANGED);
    }

    @Test
    void nobodyIsRemindedOfThePromiseOfAnother() {
        assertThat(circumstances(step, EVE).against(Recipient.OFFICE, DUE)).contains(Reason.SUPERSEDED);
    }

    @Test
    void anAgreementThatIsOverStopsEverything() {
        assertThat(new Circumstances(step, true, false, EVE).against(Recipient.CLIENT, DUE))
                .contains(Reason.AGREEMENT_OVER);
    }

    @Test
    void aClosedCaseStopsEverything() {
        assertThat(new Circumstances(step, false, true, EVE).against(Recipient.CLIENT, DUE))
                .contains(Reason.CASE_CLOSED);
    }

    private static Circumstances circumstances(KnownDate date, LocalDate today) {
        return new Circumstances(date, false, false, today);
    }
}
