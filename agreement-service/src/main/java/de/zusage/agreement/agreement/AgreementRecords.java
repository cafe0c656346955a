package de.zusage.agreement.agreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.agreement.agreement.AgreementRecord.SignatureRecord;
import de.zusage.agreement.agreement.AgreementRecord.VersionRecord;
import de.zusage.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes out the agreements of a case with all that belongs to them; who may have them, the caller has decided. */
@ApplicationScoped
public class AgreementRecords {
    private final Agreements agreements;
    private final VersionVault vault;

    AgreementRecords(Agreements agreements, VersionVault vault) {
        this.agreements = agreements;
        this.vault = vault;
    }

    /** Oldest first. */
    @Transactional(TxType.MANDATORY)
    public List<AgreementRecord> ofCase(UUID casefile) {
        return agreements.ofCase(casefile).stream().map(this::record).toList();
    }

    private AgreementRecord record(Agreement agreement) {
        return new AgreementRecord(
                agreement.id,
                agreement.state.name(),
                agreement.draftedAt,
                agreement.endedOn,
                agreement.versions.stream().map(this::record).toList());
    }

    private VersionRecord record(AgreementVersion version) {
        Draft draft = vault.draft(version);
        return new VersionRecord(
                version.number,
                version.state.name(),
                version.requestedBy == null ? null : version.requestedBy.name(),
                draft.reviewIntervalMonths(),
                draft.commitments().stream()
                        .map(commitment -> EventJson.mapper().<ObjectNode>valueToTree(commitment))
                        .toList(),
                tree(draft.readOut()),
                version.text == null ? null : vault.text(version),
                version.textHash,
                version.languages,
                version.offeredOn,
                version.respondBy,
                version.inForceOn,
                version.signatures.stream().map(this::record).toList());
    }

    private SignatureRecord record(Signature signature) {
        return new SignatureRecord(
                signature.party.name(),
                signature.method.name(),
                signature.textHash,
                signature.signedOn,
                signature.signedAt,
                vault.otherName(signature),
                signature.scanHash,
                signature.drawingHash,
                vault.noted(signature));
    }

    private static @Nullable ObjectNode tree(@Nullable Object value) {
        return value == null ? null : EventJson.mapper().<ObjectNode>valueToTree(value);
    }
}
