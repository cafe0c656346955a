package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.AgreementView;
import de.zusage.agreement.agreement.AgreementApi.PauseView;
import de.zusage.agreement.agreement.AgreementApi.SignatureView;
import de.zusage.agreement.agreement.AgreementApi.VersionView;
import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.agreement.VersionLanguages.Outlook;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.agreement.plan.KnownPlan;
import de.zusage.agreement.plan.KnownPlans;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads agreements for those who may, and logs that it did. */
@ApplicationScoped
class AgreementReader {
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final VisibleCases visible;
    private final KnownPlans plans;
    private final VersionVault vault;
    private final VersionLanguages languages;
    private final AccessLog access;

    AgreementReader(
            Agreements agreements,
            AgreementDesk desk,
            VisibleCases visible,
            KnownPlans plans,
            VersionVault vault,
            VersionLanguages languages,
            AccessLog access) {
        this.agreements = agreements;
        this.desk = desk;
        this.visible = visible;
        this.plans = plans;
        this.vault = vault;
        this.languages = languages;
        this.access = access;
    }

    /** An agreement with the revision that its ETag shows. */
    record Read(long revision, AgreementView view) {}

    /** A frozen text, byte for byte as it was signed, with its hash. */
    record Text(String json, String hash) {}

    @Transactional
    Read read(UUID id) {
        Opened opened = desk.toRead(id);
        return new Read(opened.agreement().revision, view(opened.agreement(), opened.casefile()));
    }

    @Transactional
    List<AgreementView> ofCase(UUID casefileId) {
        Casefile casefile = visible.required(casefileId);
        access.record("list-agreements", "case", casefileId);
        return agreements.ofCase(casefileId).stream()
                .map(agreement -> view(agreement, casefile))
                .toList();
    }

    @Transactional
    Text text(UUID id, int number) {
        AgreementVersion version = desk.toRead(id, "read-text").agreement().version(number);
        if (version.text == null) {
            throw new NotFound();
        }
        return new Text(vault.text(version), version.requiredHash());
    }

    private AgreementView view(Agreement agreement, Casefile casefile) {
        return new AgreementView(
                agreement.id,
                agreement.casefileId,
                agreement.state,
                agreement.endedOn,
                agreement.lastContactOn,
                agreement.successorOf,
                agreement.state == AgreementState.DRAFT ? agreement.successorDueOn : null,
                agreement.pauses.stream()
                        .map(pause -> new PauseView(vault.reason(pause), pause.pausedOn, pause.resumedOn))
                        .toList(),
                plans.findByIdOptional(agreement.id)
                        .map(KnownPlan::amendmentRequested)
                        .orElse(false),
                agreement.versions.stream()
                        .map(version -> view(version, casefile))
                        .toList());
    }

    private VersionView view(AgreementVersion version, Casefile casefile) {
        Draft draft = vault.draft(version);
        Optional<Outlook> outlook = version.state == VersionState.DRAFT
                ? Optional.of(languages.outlook(casefile, draft))
                : Optional.empty();
        return new VersionView(
                version.number,
                version.state,
                version.requestedBy,
                draft.reviewIntervalMonths(),
                draft.commitments(),
                draft.readOut(),
                outlook.map(Outlook::written).orElse(version.languages),
                outlook.map(Outlook::unreviewed).orElse(version.unreviewedLanguages),
                outlook.map(Outlook::missing).orElse(List.of()),
                version.textHash,
                version.offeredOn,
                version.respondBy,
                version.inForceOn,
                version.voidedOn,
                vault.mistake(version),
                version.signatures.stream()
                        .map(signature -> new SignatureView(
                                signature.party,
                                signature.method,
                                signature.textHash,
                                signature.signedOn,
                                signature.scanHash,
                                signature.drawingHash,
                                vault.noted(signature)))
                        .toList());
    }
}
