package de.zusage.agreement.agreement;

import static de.zusage.agreement.agreement.AgreementFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.plan.LastReview;
import de.zusage.kit.web.RuleViolation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    private static final byte[] REASON = {3};
    private static final LastReview CLOSING_REVIEW = new LastReview(true, true, 1);

    @Test
    void isInForceOnlyWhenBothSignedTheSameText() {
        Agreement agreement = anOfferedAgreement();
        assertThat(sign(agreement, 1, Party.ADVISER))
                .containsExactly(
                        new AgreementEvent.Signed(AGREEMENT, CASE, 1, Party.ADVISER, SigningMethod.OWN_LOGIN, TODAY));
        assertThat(agreement.state).isEqualTo(AgreementState.PARTLY_SIGNED);

        refused(() -> sign(agreement, 1, Party.CLIENT, HASH.replace('9', '8'), TODAY), "signature-over-another-text");
        assertThat(agreement.state).isEqualTo(AgreementState.PARTLY_SIGNED);

        List<AgreementEvent> events = sign(agreement, 1, Party.CLIENT);
        assertThat(agreement.state).isEqualTo(AgreementState.ACTIVE);
        assertThat(events)
                .last()
                .isEqualTo(new AgreementEvent.Activated(
                        AGREEMENT, CASE, 1, TODAY, 3, TODAY.plusMonths(3), aDraft().promised()));
    }

    @Test
    void needsTheRepresentativeToo() {
        Agreement agreement = anOfferedAgreement();
        var needed = EnumSet.allOf(Party.class);
        for (Party party : List.of(Party.CLIENT, Party.ADVISER)) {
            agreement.sign(agreement.version(1), UUID.randomUUID(), signing(party), needed, aDraft());
        }
        assertThat(agreement.state).isEqualTo(AgreementState.PARTLY_SIGNED);
        agreement.sign(agreement.version(1), UUID.randomUUID(), signing(Party.REPRESENTATIVE), needed, aDraft());
        assertThat(agreement.state).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void countsTheDayOfTheLastSignatureInWhateverOrderTheyCome() {
        Agreement agreement = anOfferedAgreement();
        assertThat(agreement.version(1).lastSignedOn(TODAY.plusDays(1))).isEqualTo(TODAY.plusDays(1));
        sign(agreement, 1, Party.CLIENT);
        assertThat(agreement.version(1).lastSignedOn(TODAY.minusDays(1))).isEqualTo(TODAY);
        assertThat(agreement.version(1).lastSignedOn(TODAY.plusDays(1))).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void aRepresentativeWhoIsNotNeededMaySignAndReplacesNobody() {
        Agreement agreement = anOfferedAgreement();
        for (Party party : List.of(Party.REPRESENTATIVE, Party.ADVISER)) {
            sign(agreement, 1, party);
            assertThat(agreement.state).isEqualTo(AgreementState.PARTLY_SIGNED);
        }
        sign(agreement, 1, Party.CLIENT);
        assertThat(agreement.state).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void isNotSignedTwiceByOneParty() {
        refused(() -> sign(aPartlySignedAgreement(), 1, Party.CLIENT), "already-signed");
    }

    @Test
    void isNotSignedAfterTheLastDay() {
        Agreement agreement = anOfferedAgreement();
        sign(agreement, 1, Party.CLIENT, HASH, TODAY.plusDays(14));
        refused(() -> sign(agreement, 1, Party.ADVISER, HASH, TODAY.plusDays(15)), "offer-expired");
    }

    @Test
    void isNotSignedBeforeItWasOffered() {
        Agreement agreement = anOfferedAgreement();
        refused(() -> sign(agreement, 1, Party.CLIENT, HASH, TODAY.minusDays(1)), "signed-before-offered");
    }

    @Test
    void isInForceFromTheLatestSignatureHoweverLateThePaperIsRecorded() {
        Agreement agreement = anOfferedAgreement();
        sign(agreement, 1, Party.ADVISER, HASH, TODAY.plusDays(3));
        sign(agreement, 1, Party.CLIENT, HASH, TODAY.plusDays(1));
        assertThat(agreement.version(1).inForceOn).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void aMistakenSignatureOfOneSideLeadsBackToDrafting() {
        Agreement agreement = aPartlySignedAgreement();
        assertThat(agreement.annul(agreement.version(1), REASON, false, TODAY))
                .isEqualTo(new AgreementEvent.Voided(AGREEMENT, CASE, 1, false, TODAY));
        assertThat(agreement.state).isEqualTo(AgreementState.DRAFT);
        assertThat(agreement.version(1).signatures).hasSize(1);
        agreement.open(UUID.randomUUID(), null, new byte[0]);

        Agreement amended = anActiveAgreementWithAmendmentOffered();
        sign(amended, 2, Party.CLIENT);
        amended.annul(amended.version(2), REASON, true, TODAY);
        assertThat(amended.state).isEqualTo(AgreementState.ACTIVE);
        assertThat(amended.version(1).state).isEqualTo(VersionState.IN_FORCE);
    }

    @Test
    void aMistakenFirstVersionTakesItsAgreementWithItAndKeepsItsSignatures() {
        Agreement agreement = anActiveAgreement();
        assertThat(agreement.annul(agreement.version(1), REASON, false, TODAY))
                .isEqualTo(new AgreementEvent.Voided(AGREEMENT, CASE, 1, true, TODAY));
        assertThat(agreement.state).isEqualTo(AgreementState.VOIDED);
        assertThat(agreement.endedOn).isEqualTo(TODAY);
        assertThat(agreement.version(1).signatures).hasSize(2);
    }

    @Test
    void whatAReviewOrAnAmendmentRestsOnIsNotVoid() {
        Agreement reviewed = anActiveAgreement();
        refused(() -> reviewed.annul(reviewed.version(1), REASON, true, TODAY), "version-built-upon");
        Agreement amended = anActiveAgreementWithAmendmentOffered();
        BOTH.forEach(party -> sign(amended, 2, party));
        refused(() -> amended.annul(amended.version(2), REASON, false, TODAY), "version-built-upon");
        Agreement ended = anActiveAgreement();
        ended.end(EndReason.ENDED_BY_CLIENT, TODAY);
        refused(() -> ended.annul(ended.version(1), REASON, false, TODAY), "agreement-not-active");
    }

    @Test
    void keepsTheOldVersionInForceUntilBothSignedTheNewOne() {
        Agreement agreement = anActiveAgreementWithAmendmentOffered();
        sign(agreement, 2, Party.CLIENT);
        assertThat(agreement.version(1).state).isEqualTo(VersionState.IN_FORCE);

        List<AgreementEvent> events = sign(agreement, 2, Party.ADVISER);
        assertThat(agreement.version(1).state).isEqualTo(VersionState.REPLACED);
        assertThat(agreement.version(2).state).isEqualTo(VersionState.IN_FORCE);
        assertThat(events)
                .last()
                .isEqualTo(new AgreementEvent.Amended(AGREEMENT, CASE, 2, TODAY, 3, aDraft().promised()));
    }

    @Test
    void isAmendedOnlyWhereASideAskedAndOneVersionAtATime() {
        refused(() -> anActiveAgreement().open(UUID.randomUUID(), null, new byte[0]), "amendment-without-request");
        refused(
                () -> anActiveAgreementWithAmendmentOffered().open(UUID.randomUUID(), RequestedBy.OFFICE, new byte[0]),
                "version-in-progress");
    }

    @Test
    void anAmendmentThatIsGivenUpChangesNothing() {
        Agreement withdrawn = anActiveAgreementWithAmendmentOffered();
        withdrawn.withdraw(withdrawn.version(2), TODAY);
        Agreement declined = anActiveAgreementWithAmendmentOffered();
        declined.decline(declined.version(2), TODAY);
        Agreement expired = anActiveAgreementWithAmendmentOffered();
        expired.expire(expired.version(2), TODAY.plusDays(15));
        assertThat(List.of(withdrawn, declined, expired)).allSatisfy(agreement -> {
            assertThat(agreement.state).isEqualTo(AgreementState.ACTIVE);
            assertThat(agreement.version(1).state).isEqualTo(VersionState.IN_FORCE);
        });
    }

    @Test
    void mayBeDraftedAnewAfterAWithdrawal() {
        Agreement agreement = aPartlySignedAgreement();
        assertThat(agreement.withdraw(agreement.version(1), TODAY))
                .isEqualTo(new AgreementEvent.Withdrawn(AGREEMENT, CASE, 1, TODAY));
        assertThat(agreement.state).isEqualTo(AgreementState.DRAFT);
        assertThat(agreement.open(UUID.randomUUID(), null, new byte[0]).number).isEqualTo(2);
    }

    @Test
    void isDeclinedByTheClientsWordAloneUntilAllHaveSigned() {
        Agreement agreement = anOfferedAgreement();
        agreement.decline(agreement.version(1), TODAY);
        assertThat(agreement.state).isEqualTo(AgreementState.DECLINED);
        Agreement signed = aPartlySignedAgreement();
        signed.decline(signed.version(1), TODAY);
        assertThat(signed.state).isEqualTo(AgreementState.DECLINED);
        Agreement active = anActiveAgreement();
        refused(() -> active.decline(active.version(1), TODAY), "version-not-offered");
    }

    @Test
    void expiresOnTheDayAfterTheLastOne() {
        Agreement agreement = aPartlySignedAgreement();
        refused(() -> agreement.expire(agreement.version(1), TODAY.plusDays(14)), "offer-not-expired");
        agreement.expire(agreement.version(1), TODAY.plusDays(15));
        assertThat(agreement.state).isEqualTo(AgreementState.EXPIRED);
        assertThat(agreement.version(1).state).isEqualTo(VersionState.EXPIRED);
    }

    @Test
    void anOfferedTextIsNeverChanged() {
        Agreement agreement = anOfferedAgreement();
        refused(() -> agreement.write(agreement.version(1), new byte[] {2}), "version-not-draft");
        refused(() -> offer(agreement, 1), "version-not-draft");
    }

    @Test
    void completesOnlyAfterTheClosingReviewWithEveryStepFinal() {
        Agreement agreement = anActiveAgreement();
        refused(() -> agreement.complete(new LastReview(false, true, 1), TODAY), "closing-review-missing");
        refused(() -> agreement.complete(new LastReview(true, false, 1), TODAY), "closing-review-missing");
        assertThat(agreement.complete(CLOSING_REVIEW, TODAY))
                .isEqualTo(new AgreementEvent.Completed(AGREEMENT, CASE, TODAY));
        assertThat(agreement.state).isEqualTo(AgreementState.COMPLETED);
    }

    @Test
    void aClosingReviewHeldBeforeAnAmendmentDoesNotCompleteIt() {
        Agreement agreement = anActiveAgreementWithAmendmentOffered();
        for (Party party : BOTH) {
            sign(agreement, 2, party);
        }
        for (Integer before : Arrays.asList(null, 1, 3)) {
            refused(() -> agreement.complete(new LastReview(true, true, before), TODAY), "closing-review-missing");
        }
        assertThat(agreement.complete(new LastReview(true, true, 2), TODAY))
                .isInstanceOf(AgreementEvent.Completed.class);
    }

    @Test
    void aReviewThatDoesNotTellItsVersionServesUntilTheFirstAmendment() {
        assertThat(anActiveAgreement().complete(new LastReview(true, true, null), TODAY))
                .isInstanceOf(AgreementEvent.Completed.class);
    }

    @ParameterizedTest
    @EnumSource(value = EndReason.class, mode = EnumSource.Mode.EXCLUDE, names = "LAPSED")
    void endsForEveryReasonAndTakesAnOpenAmendmentWithIt(EndReason reason) {
        Agreement agreement = anActiveAgreementWithAmendmentOffered();
        assertThat(agreement.end(reason, TODAY)).isEqualTo(new AgreementEvent.Ended(AGREEMENT, CASE, reason, TODAY));
        assertThat(agreement.state.name()).isEqualTo(reason.name());
        assertThat(agreement.version(2).state).isEqualTo(VersionState.WITHDRAWN);
    }

    @Test
    void lapsesOnlyOnceNobodyHasHeardOfTheClientForLongEnough() {
        Agreement agreement = anActiveAgreement();
        refused(() -> agreement.lapse(TODAY.minusDays(89), 90, TODAY), "contact-not-lost");
        assertThat(agreement.lapse(TODAY.minusDays(90), 90, TODAY))
                .isEqualTo(new AgreementEvent.Ended(AGREEMENT, CASE, EndReason.LAPSED, TODAY));
        assertThat(agreement.lastContactOn).isEqualTo(TODAY.minusDays(90));
    }

    @Test
    void aPauseCountsItsDaysAndMayComeAgain() {
        Agreement agreement = aPausedAgreement();
        assertThat(agreement.resume(TODAY.plusDays(19)))
                .isEqualTo(new AgreementEvent.Resumed(AGREEMENT, CASE, TODAY.plusDays(19), 19));
        refused(() -> agreement.pause(new UUID(2, 2), new byte[] {7}, TODAY.plusDays(18)), "pause-too-early");
        agreement.pause(new UUID(2, 2), new byte[] {7}, TODAY.plusDays(30));
        assertThat(agreement.resume(TODAY.plusDays(30)))
                .isEqualTo(new AgreementEvent.Resumed(AGREEMENT, CASE, TODAY.plusDays(30), 0));
    }

    @Test
    void inAPauseAnAmendmentIsDraftedButNeitherOfferedNorSigned() {
        Agreement agreement = aPausedAgreement();
        agreement.open(UUID.randomUUID(), RequestedBy.CLIENT, new byte[0]);
        refused(() -> offer(agreement, 2), "agreement-is-paused");
        Agreement offered = anActiveAgreementWithAmendmentOffered();
        offered.pause(new UUID(2, 1), new byte[] {7}, TODAY);
        refused(() -> sign(offered, 2, Party.CLIENT), "agreement-is-paused");
        offered.resume(TODAY);
        assertThat(sign(offered, 2, Party.CLIENT)).hasSize(1);
    }

    @Test
    void givingUpAnAmendmentDoesNotEndThePause() {
        Agreement agreement = anActiveAgreementWithAmendmentOffered();
        agreement.pause(new UUID(2, 1), new byte[] {7}, TODAY);
        agreement.decline(agreement.version(2), TODAY);
        assertThat(agreement.state).isEqualTo(AgreementState.PAUSED);
        assertThat(agreement.version(1).state).isEqualTo(VersionState.IN_FORCE);
    }

    @Test
    void endsOnlyWhenInForce() {
        for (Agreement agreement : List.of(aDraftedAgreement(), anOfferedAgreement(), aPartlySignedAgreement())) {
            refused(() -> agreement.end(EndReason.ENDED_BY_CLIENT, TODAY), "agreement-not-active");
            refused(() -> agreement.complete(CLOSING_REVIEW, TODAY), "agreement-not-active");
        }
    }

    @Test
    void takesNothingMoreOnceEnded() {
        Agreement agreement = anActiveAgreement();
        agreement.lapse(TODAY.minusDays(90), 90, TODAY);
        refused(() -> sign(agreement, 1, Party.CLIENT), "version-not-offered");
        refused(() -> agreement.withdraw(agreement.version(1), TODAY), "version-not-offered");
        refused(
                () -> agreement.open(UUID.randomUUID(), RequestedBy.CLIENT, new byte[0]),
                "agreement-not-open-to-change");
    }

    @Test
    void aDraftLeftInAnEndedAgreementBringsNothingBack() {
        Agreement ended = anActiveAgreement();
        ended.open(UUID.randomUUID(), RequestedBy.CLIENT, new byte[0]);
        ended.end(EndReason.ENDED_BY_CLIENT, TODAY);
        Agreement completed = anActiveAgreement();
        completed.open(UUID.randomUUID(), RequestedBy.CLIENT, new byte[0]);
        completed.complete(CLOSING_REVIEW, TODAY);
        for (Agreement over : List.of(ended, completed)) {
            AgreementState state = over.state;
            refused(() -> over.write(over.version(2), new byte[] {2}), "agreement-not-open-to-change");
            refused(() -> offer(over, 2), "agreement-not-open-to-change");
            assertThat(over.state).isEqualTo(state);
        }
    }

    @Test
    void everyChangeRaisesTheRevision() {
        Agreement agreement = aDraftedAgreement();
        long drafted = agreement.revision;
        offer(agreement, 1);
        assertThat(agreement.revision).isEqualTo(drafted + 1);
        sign(agreement, 1, Party.CLIENT);
        assertThat(agreement.revision).isEqualTo(drafted + 2);
    }

    private static Signature.Signing signing(Party party) {
        return new Signature.Signing(
                party, SigningMethod.WET_INK, HASH, PERSON, null, HASH, null, null, java.time.Instant.EPOCH, TODAY);
    }

    private static void refused(Runnable attempt, String rule) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }
}
