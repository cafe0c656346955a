package de.zusage.agreement.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.declaration.Consented;
import de.zusage.agreement.declaration.GivenConsent;
import de.zusage.agreement.transfer.Transfer.Other;
import de.zusage.agreement.transfer.Transfer.Proposal;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransferTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 29);
    private static final LocalDate AFTER = LAST.plusDays(1);
    private static final UUID CONSENT = UUID.randomUUID();

    /** Every way to settle a proposal, with a day on which it may be settled so. */
    static List<Map.Entry<TransferState, BiConsumer<Transfer, LocalDate>>> endings() {
        return List.of(
                Map.entry(TransferState.ACCEPTED, Transfer::accept),
                Map.entry(TransferState.REJECTED, (transfer, on) -> transfer.reject(Rejection.NO_CAPACITY, on)),
                Map.entry(TransferState.WITHDRAWN, Transfer::withdraw),
                Map.entry(TransferState.EXPIRED, Transfer::expire));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void isSettledOnceAndForGood(Map.Entry<TransferState, BiConsumer<Transfer, LocalDate>> ending) {
        LocalDate day = ending.getKey() == TransferState.EXPIRED ? AFTER : LAST;
        Transfer transfer = aProposal();

        ending.getValue().accept(transfer, day);

        assertThat(transfer.state).isEqualTo(ending.getKey());
        assertThat(transfer.settledOn).isEqualTo(day);
        assertThat(transfer.revision).isEqualTo(2);
        for (var again : endings()) {
            refused("transfer-is-settled", () -> again.getValue().accept(transfer, day));
            assertThat(transfer.state).isEqualTo(ending.getKey());
            assertThat(transfer.revision).isEqualTo(2);
        }
    }

    @Test
    void isAnsweredOnItsLastDayAndNotLater() {
        Transfer transfer = aProposal();
        refused("transfer-expired", () -> transfer.accept(AFTER));
        refused("transfer-expired", () -> transfer.reject(Rejection.OTHER, AFTER));
        assertThat(transfer.state).isEqualTo(TransferState.PROPOSED);
        assertThat(transfer.rejection).isNull();
        transfer.reject(Rejection.OTHER, LAST);
        assertThat(transfer.rejection).isEqualTo(Rejection.OTHER);
    }

    @Test
    void expiresOnlyAfterItsLastDay() {
        Transfer transfer = aProposal();
        refused("transfer-not-expired", () -> transfer.expire(LAST));
        assertThat(transfer.state).isEqualTo(TransferState.PROPOSED);
    }

    @Test
    void handsOverWhatTheClientConsentedToAndNoMore() {
        assertThat(aProposal().hands(Consented.HISTORY)).isTrue();
        assertThat(aProposal().hands(Consented.ASSESSMENTS)).isFalse();
        assertThat(aProposal().other()).isEqualTo(new Tenant("leipzig", "leipzig-c"));
    }

    @Test
    void restsOnTheConsentOfTheRegisterForThisCarriersOffice() {
        Transfer transfer = aProposal();
        assertThat(transfer.consentId).isEqualTo(CONSENT);
        assertThat(transfer.consentWording).isEqualTo(1);
        assertThat(transfer.consentLanguage).isEqualTo("ar-Arab");
        assertThat(transfer.consentOn).isEqualTo(LAST.minusDays(28));
        refused("transfer-without-consent", () -> transfer.requireConsent(false));
        refused("transfer-of-another-carrier", () -> transfer.requireReceiver("carrier-b"));
        transfer.requireConsent(true);
        transfer.requireReceiver("carrier-c");
    }

    private static void refused(String rule, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static Transfer aProposal() {
        GivenConsent consent = new GivenConsent(CONSENT, 1, "ar-Arab", LAST.minusDays(28), List.of(Consented.HISTORY));
        return new Transfer(
                UUID.randomUUID(),
                Direction.OUTGOING,
                new Tenant("stuttgart", "stuttgart-a"),
                new Other(new Tenant("leipzig", "leipzig-c"), "carrier-c"),
                new Proposal(UUID.randomUUID(), "ar-Arab", false, consent, LAST.minusDays(28), LAST));
    }
}
