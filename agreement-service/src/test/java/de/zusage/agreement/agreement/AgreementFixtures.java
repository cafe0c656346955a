package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.Commitment.OwnWords;
import de.zusage.agreement.agreement.Draft.Circumstances;
import de.zusage.agreement.agreement.Signature.Signing;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.agreement.template.Template;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Agreements in every state, brought there by their own rules. */
final class AgreementFixtures {
    static final UUID AGREEMENT = UUID.fromString("0197b000-0000-7000-8000-00000000a001");
    static final UUID CASE = UUID.fromString("0197b000-0000-7000-8000-00000000c001");
    static final UUID CLIENTS = UUID.fromString("0197b000-0000-7000-8000-00000000d001");
    static final UUID OFFICES = UUID.fromString("0197b000-0000-7000-8000-00000000d002");
    static final UUID PERSON = UUID.fromString("0197b000-0000-7000-8000-00000000f001");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final Set<Party> BOTH = EnumSet.of(Party.CLIENT, Party.ADVISER);

    private AgreementFixtures() {}

    static Draft aDraft() {
        return new Draft(3, List.of(ofClient(), ofOffice()), null);
    }

    static Draft aDraftWith(Commitment third) {
        return new Draft(3, List.of(ofClient(), ofOffice(), third), null);
    }

    /** A partner's promise in words of its own that nobody has confirmed. */
    static Commitment unconfirmed() {
        return new Commitment(
                UUID.fromString("0197b000-0000-7000-8000-00000000d003"),
                Side.PARTNER,
                GoalArea.WORK,
                Template.FREE,
                null,
                Map.of(),
                LocalDate.of(2026, 9, 10),
                new OwnWords(Map.of("de", "Der Betrieb zeigt Ihnen die Werkstatt."), Map.of()),
                null,
                null);
    }

    static Commitment ofClient() {
        return new Commitment(
                CLIENTS,
                Side.CLIENT,
                GoalArea.LANGUAGE,
                "LANGUAGE_PRACTICE",
                null,
                Map.of("hours", "3"),
                LocalDate.of(2026, 6, 1));
    }

    static Commitment ofOffice() {
        return new Commitment(
                OFFICES,
                Side.OFFICE,
                GoalArea.LANGUAGE,
                "LANGUAGE_COURSE_PLACE",
                null,
                Map.of("by", "2026-05-15"),
                LocalDate.of(2026, 5, 15));
    }

    static Circumstances circumstances() {
        return new Circumstances(
                6,
                EnumSet.of(GoalArea.LANGUAGE),
                List.of("ar"),
                List.of("ar-Arab"),
                List.of("de", "ar"),
                List.of(),
                Map.of(),
                TODAY);
    }

    static Agreement aDraftedAgreement() {
        Agreement agreement = new Agreement(AGREEMENT, CASE, "stuttgart", "stuttgart-a", Instant.EPOCH);
        agreement.open(new UUID(0, 1), null, new byte[0]);
        return agreement;
    }

    static AgreementEvent.Offered offer(Agreement agreement, int number) {
        return agreement.offer(
                agreement.version(number),
                new FrozenText(new byte[] {1}, HASH, List.of("ar", "de"), List.of()),
                TODAY,
                TODAY.plusDays(14));
    }

    static Agreement anOfferedAgreement() {
        Agreement agreement = aDraftedAgreement();
        offer(agreement, 1);
        return agreement;
    }

    static List<AgreementEvent> sign(Agreement agreement, int number, Party party) {
        return sign(agreement, number, party, HASH, TODAY);
    }

    static List<AgreementEvent> sign(Agreement agreement, int number, Party party, String hash, LocalDate on) {
        Signing signing =
                new Signing(party, SigningMethod.OWN_LOGIN, hash, PERSON, null, null, null, null, Instant.EPOCH, on);
        return agreement.sign(agreement.version(number), new UUID(1, party.ordinal()), signing, BOTH, aDraft());
    }

    static Agreement aPartlySignedAgreement() {
        Agreement agreement = anOfferedAgreement();
        sign(agreement, 1, Party.CLIENT);
        return agreement;
    }

    static Agreement anActiveAgreement() {
        Agreement agreement = aPartlySignedAgreement();
        sign(agreement, 1, Party.ADVISER);
        return agreement;
    }

    static Agreement aPausedAgreement() {
        Agreement agreement = anActiveAgreement();
        agreement.pause(new UUID(2, 1), new byte[] {7}, TODAY);
        return agreement;
    }

    static Agreement anActiveAgreementWithAmendmentOffered() {
        Agreement agreement = anActiveAgreement();
        agreement.open(new UUID(0, 2), RequestedBy.CLIENT, new byte[0]);
        offer(agreement, 2);
        return agreement;
    }
}
