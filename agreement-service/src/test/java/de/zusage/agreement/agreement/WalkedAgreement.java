package de.zusage.agreement.agreement;

import java.util.UUID;

/** An agreement in force, for walks of other features over its life. */
public final class WalkedAgreement {
    private final Agreement agreement = AgreementFixtures.anActiveAgreement();

    public boolean inForce() {
        return agreement.inForce();
    }

    public boolean isTransferred() {
        return agreement.state == AgreementState.TRANSFERRED;
    }

    public void propose() {
        agreement.proposeTransfer();
    }

    public void transfer() {
        agreement.transfer(AgreementFixtures.TODAY);
    }

    public void end() {
        agreement.end(EndReason.ENDED_BY_CLIENT, AgreementFixtures.TODAY);
    }

    /** Signed by both at once. */
    public void amend() {
        int number = agreement.open(new UUID(3, agreement.versions.size()), RequestedBy.CLIENT, new byte[0]).number;
        AgreementFixtures.offer(agreement, number);
        AgreementFixtures.BOTH.forEach(party -> AgreementFixtures.sign(agreement, number, party));
    }
}
