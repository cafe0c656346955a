package de.zusage.plan.casefile;

import de.zusage.kit.crypto.Opener;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.tenancy.Caller;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals what is written about a client with his or her own key, which is made when it is first needed. */
@ApplicationScoped
public class CaseVault {
    private final PersonKeys keys;
    private final Caller caller;

    CaseVault(PersonKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** Sealed for this client and this column, named {@code table.column}; nothing stays nothing. */
    @Transactional(TxType.MANDATORY)
    public byte @Nullable [] seal(UUID caseId, String column, @Nullable String text) {
        return text == null ? null : sealed(caseId, column, text);
    }

    /** The same where there always is a text. */
    @Transactional(TxType.MANDATORY)
    public byte[] sealed(UUID caseId, String column, String text) {
        keys.ensure(caseId, () -> caller.carrier().orElseThrow(ForbiddenException::new));
        return keys.seal(caseId, column, text);
    }

    @Transactional(TxType.MANDATORY)
    public @Nullable String open(UUID caseId, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : keys.open(caseId, column, sealed);
    }

    /** The same where there always is a text. */
    @Transactional(TxType.MANDATORY)
    public String opened(UUID caseId, String column, byte[] sealed) {
        return keys.open(caseId, column, sealed);
    }

    /** For many columns of one client of whom something is sealed. */
    @Transactional(TxType.MANDATORY)
    public Opener opener(UUID caseId) {
        return keys.opener(caseId);
    }
}
