package de.zusage.agreement.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** For whoever is about to tell somebody outside: whether the client agrees to it now (invariant 9). */
@ApplicationScoped
public class Consents {
    private final StoredConsents stored;

    Consents(StoredConsents stored) {
        this.stored = stored;
    }

    /** Whether there is a consent for exactly this purpose and this recipient's code that was not withdrawn. */
    @Transactional(TxType.MANDATORY)
    public boolean live(UUID casefileId, Purpose purpose, String recipient) {
        return stored.live(casefileId, purpose, recipient).isPresent();
    }

    /** The consent to a transfer to exactly that office of that carrier. */
    @Transactional(TxType.MANDATORY)
    public Optional<GivenConsent> toTransfer(UUID casefileId, String carrier, String office) {
        return stored.live(casefileId, Purpose.TRANSFER, carrier + '/' + office).map(Consent::given);
    }

    /** Whether a consent counts now; who acts on it holds the lock of its case, as every withdrawal does. */
    @Transactional(TxType.MANDATORY)
    public boolean stillLive(UUID casefileId, UUID consentId) {
        return stored.stillLive(casefileId, consentId);
    }
}
