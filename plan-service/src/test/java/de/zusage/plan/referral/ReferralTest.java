package de.zusage.plan.referral;

import static de.zusage.plan.referral.ReferralFixtures.TODAY;
import static de.zusage.plan.referral.ReferralFixtures.aReferral;
import static de.zusage.plan.referral.ReferralFixtures.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.web.RuleViolation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferralTest {

    @Test
    void isToldOnceAndAsItStandsNow() {
        Referral referral = aReferral();
        ReceivedReferral received = received(referral);
        assertThat(referral.tell(received, TODAY)).isEmpty();
        received.take(TODAY);
        assertThat(referral.tell(received, TODAY.plusDays(1)).map(OutgoingEvent::type))
                .contains("referral.taken.v1");
        assertThat(referral.tell(received, TODAY.plusDays(1))).isEmpty();
        referral.withdraw(received, WithdrawReason.OFFICE, TODAY.plusDays(2));
        assertThat(referral.tell(received, TODAY.plusDays(3)))
                .contains(new ReferralEvent.Withdrawn(
                        referral.agreementId, referral.caseId, referral.id, WithdrawReason.OFFICE, TODAY.plusDays(2)));
    }

    @Test
    void isAnsweredOnceAndWithdrawnUntilItIsOver() {
        for (ReferralState state : ReferralState.values()) {
            refused(state, state == ReferralState.SENT ? null : answered(state), r -> r.take(TODAY));
            refused(state, state == ReferralState.SENT ? null : answered(state), r -> r.decline(TODAY));
            refused(state, state.isOver() ? "referral-is-over" : null, r -> r.withdraw(TODAY));
        }
    }

    private static String answered(ReferralState state) {
        return state == ReferralState.TAKEN ? "referral-is-taken" : "referral-is-over";
    }

    private static void refused(ReferralState state, @Nullable String rule, Consumer<ReceivedReferral> change) {
        ReceivedReferral received = received(aReferral());
        received.state = state;
        if (rule == null) {
            change.accept(received);
            return;
        }
        assertThatThrownBy(() -> change.accept(received))
                .as(state.name())
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
        assertThat(received.state).isEqualTo(state);
    }
}
