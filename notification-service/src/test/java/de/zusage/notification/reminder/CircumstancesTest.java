package de.zusage.notification.reminder;

import static de.zusage.notification.date.DateFixtures.aStep;
import static de.zusage.notification.date.DateFixtures.over;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.date.DateOver;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.date.Side;
import de.zusage.notification.message.Recipient;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CircumstancesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final LocalDate EVE = DUE.minusDays(1);

    private final KnownDate step = aStep(Side.CLIENT, DUE);

    @Test
    void nothingIsAgainstAnOpenStepUntilItsEve() {
        assertThat(circumstances(step, EVE).against(Recipient.CLIENT, DUE, -7)).isEmpty();
    }

    @Test
    void theDayItselfIsTooLate() {
        assertThat(circumstances(step, DUE).against(Recipient.CLIENT, DUE, -7)).contains(Reason.DATE_PASSED);
    }

    @ParameterizedTest(name = "{0} days after the day, seen {1} days after it: {2}")
    @CsvSource({"-1, -1, true", "-1, 0, false", "0, 0, true", "0, 1, false", "3, 3, true", "3, 17, true", "3, 18, false"
    })
    void aReminderMakesSenseUntilItsTimeIsOver(int days, int seen, boolean sensible) {
        assertThat(circumstances(step, DUE.plusDays(seen)).against(Recipient.CLIENT, DUE, days))
                .isEqualTo(sensible ? Optional.empty() : Optional.of(Reason.DATE_PASSED));
    }

    @Test
    void theClientIsNotAskedWhyAReviewDidNotTakePlace() {
        assertThat(ReminderKind.REVIEW_DUE.recipients(Side.BOTH, 3)).containsExactly(Recipient.OFFICE);
        assertThat(ReminderKind.REVIEW_DUE.recipients(Side.BOTH, -1)).hasSize(2);
        assertThat(ReminderKind.STEP_DUE.recipients(Side.CLIENT, 3)).containsExactly(Recipient.CLIENT);
    }

    @ParameterizedTest
    @EnumSource(DateOver.class)
    void whatIsOverNeedsNoReminder(DateOver why) {
        assertThat(circumstances(over(step, why), EVE).against(Recipient.CLIENT, DUE, -7))
                .contains(Reason.valueOf(why.name()));
    }

    @Test
    void anotherDateIsAnotherReminder() {
        assertThat(circumstances(step, EVE).against(Recipient.CLIENT, DUE.plusDays(1), -7))
                .contains(Reason.DATE_CHANGED);
    }

    @Test
    void nobodyIsRemindedOfThePromiseOfAnother() {
        assertThat(circumstances(step, EVE).against(Recipient.OFFICE, DUE, -7)).contains(Reason.SUPERSEDED);
    }

    @Test
    void anAgreementThatIsOverStopsEverything() {
        assertThat(new Circumstances(step, true, false, false, EVE, 14).against(Recipient.CLIENT, DUE, -7))
                .contains(Reason.AGREEMENT_OVER);
    }

    @Test
    void aClosedCaseStopsEverything() {
        assertThat(new Circumstances(step, false, true, false, EVE, 14).against(Recipient.CLIENT, DUE, -7))
                .contains(Reason.CASE_CLOSED);
    }

    @Test
    void theSwitchStopsWhatGoesToTheClientAndNothingElse() {
        assertThat(new Circumstances(step, false, false, true, EVE, 14).against(Recipient.CLIENT, DUE, -7))
                .contains(Reason.STOPPED);
        assertThat(new Circumstances(aStep(Side.OFFICE, DUE), false, false, true, EVE, 14)
                        .against(Recipient.OFFICE, DUE, -7))
                .isEmpty();
    }

    private static Circumstances circumstances(KnownDate date, LocalDate today) {
        return new Circumstances(date, false, false, false, today, 14);
    }
}
