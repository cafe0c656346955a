package de.zusage.agreement.document;

import de.zusage.agreement.agreement.HandedAgreement.FileKind;
import de.zusage.agreement.agreement.HandedAgreement.KeptFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Which sealed documents there are of an agreement: their hashes, never their content. */
@ApplicationScoped
public class SealedDocuments {
    private final Documents documents;

    SealedDocuments(Documents documents) {
        this.documents = documents;
    }

    /** Those of versions that were not declared void, as far as they are sealed by now. */
    @Transactional(TxType.MANDATORY)
    public List<KeptFile> of(UUID agreement) {
        return documents.ofAgreement(agreement).stream()
                .map(each -> new KeptFile(each.version(), FileKind.SEALED_DOCUMENT, each.sha256()))
                .toList();
    }
}
