package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.agreement.Commitment.OwnWords;
import de.zusage.agreement.agreement.HandedAgreement.FileKind;
import de.zusage.agreement.agreement.HandedAgreement.HandedPromise;
import de.zusage.agreement.agreement.HandedAgreement.HandedText;
import de.zusage.agreement.agreement.HandedAgreement.HandedWords;
import de.zusage.agreement.agreement.HandedAgreement.KeptFile;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.Side;
import de.zusage.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two ends of a transfer: what an agreement does at the office that it leaves, and at the one where it goes on. */
@ApplicationScoped
public class AgreementTransfers {
    private final AgreementDesk desk;
    private final Agreements agreements;
    private final Casefiles casefiles;
    private final VersionVault vault;
    private final Catalogue catalogue;
    private final AgreementPublisher publisher;
    private final Ids ids;
    private final Clock clock;

    AgreementTransfers(
            AgreementDesk desk,
            Agreements agreements,
            Casefiles casefiles,
            VersionVault vault,
            Catalogue catalogue,
            AgreementPublisher publisher,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.agreements = agreements;
        this.casefiles = casefiles;
        this.vault = vault;
        this.catalogue = catalogue;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    /** By who answers for the case, on the revision that he or she has seen; answers the case. */
    @Transactional(TxType.MANDATORY)
    public Casefile propose(UUID agreementId, @Nullable String ifMatch) {
        Opened opened = desk.toChange(agreementId, ifMatch, "propose-transfer");
        opened.agreement().proposeTransfer();
        return opened.casefile();
    }

    /** Locks agreement and case, for the client or who answers for the case. */
    @Transactional(TxType.MANDATORY)
    public void toSettle(UUID agreementId) {
        desk.toSettle(agreementId);
    }

    /** Locks agreement and case, for the office that was asked. */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID agreementId) {
        casefiles.toChange(agreements.toChange(agreementId).casefileId);
    }

    /** Ends the agreement here and hands out what goes along; the case is closed with it. */
    @Transactional(TxType.MANDATORY)
    public HandedAgreement hand(UUID agreementId, boolean withTexts, LocalDate on) {
        Agreement agreement = agreements.toChange(agreementId);
        AgreementEvent transferred = agreement.transfer(on);
        List<AgreementVersion> signed = agreement.versions.stream()
                .filter(version -> version.inForceOn != null && version.state != VersionState.VOIDED)
                .toList();
        Draft draft = vault.draft(signed.get(signed.size() - 1));
        HandedAgreement handed = new HandedAgreement(
                agreement.id,
                AgreementFacts.counted(agreement),
                draft.reviewIntervalMonths(),
                draft.commitments().stream().map(AgreementTransfers::promise).toList(),
                withTexts
                        ? draft.commitments().stream()
                                .map(Commitment::commitmentId)
                                .toList()
                        : List.of(),
                withTexts
                        ? signed.stream()
                                .map(version -> new HandedText(
                                        version.number, Objects.requireNonNull(version.inForceOn), vault.text(version)))
                                .toList()
                        : List.of(),
                withTexts ? signed.stream().flatMap(AgreementTransfers::kept).toList() : List.of());
        publisher.publish(agreementId, transferred);
        return handed;
    }

    /**
     * Drafts the successor: the client's promises go on under new ids, as far as this carrier has their blocks. What the
     * other office or a partner had promised is a proposal only; this carrier has not signed it.
     */
    @Transactional(TxType.MANDATORY)
    public UUID receive(Casefile casefile, HandedAgreement handed, LocalDate dueOn) {
        List<Commitment> kept = new ArrayList<>();
        Map<UUID, UUID> continues = new HashMap<>();
        for (int i = 0; i < handed.promises().size(); i++) {
            HandedPromise promise = handed.promises().get(i);
            if (goesOn(promise, casefile.carrier())) {
                Commitment commitment = commitment(ids.next(), promise);
                kept.add(commitment);
                if (i < handed.continuing().size()) {
                    continues.put(commitment.commitmentId(), handed.continuing().get(i));
                }
            }
        }
        Agreement successor =
                new Agreement(ids.next(), casefile.id(), casefile.authority(), casefile.office(), clock.instant());
        successor.successorOf = handed.id();
        successor.successorDueOn = dueOn;
        successor.countedAs = handed.countedAs();
        successor.continues = continues.isEmpty() ? null : continues;
        Draft draft = new Draft(handed.reviewIntervalMonths(), kept, null);
        successor.open(ids.next(), null, vault.seal(casefile.id(), draft));
        agreements.persist(successor);
        return successor.id;
    }

    /** Whether a promise goes on in the successor; otherwise it is a proposal to its new adviser. */
    public boolean goesOn(HandedPromise promise, String carrier) {
        return promise.side() == Side.CLIENT && (promise.own() != null || catalogue.knows(carrier, promise.template()));
    }

    private static Stream<KeptFile> kept(AgreementVersion version) {
        return version.signatures.stream()
                .flatMap(signature -> Stream.concat(
                        Stream.ofNullable(signature.scanHash)
                                .map(hash -> new KeptFile(version.number, FileKind.SCAN, hash)),
                        Stream.ofNullable(signature.drawingHash)
                                .map(hash -> new KeptFile(version.number, FileKind.DRAWING, hash))))
                .distinct();
    }

    private static HandedPromise promise(Commitment commitment) {
        OwnWords own = commitment.own();
        return new HandedPromise(
                commitment.side(),
                commitment.goalArea(),
                commitment.template(),
                commitment.templateVersion(),
                commitment.parameters(),
                commitment.dueOn(),
                own == null ? null : new HandedWords(own.text(), own.criterion()));
    }

    private static Commitment commitment(UUID id, HandedPromise promise) {
        HandedWords own = promise.own();
        return new Commitment(
                id,
                promise.side(),
                promise.goalArea(),
                promise.template(),
                promise.templateVersion(),
                promise.parameters(),
                promise.dueOn(),
                own == null ? null : new OwnWords(own.text(), own.criterion()),
                null,
                null);
    }
}
