package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.PrintableVersion.Circumstances;
import de.zusage.agreement.agreement.PrintableVersion.PrintedSignature;
import de.zusage.agreement.agreement.PrintableVersion.Standing;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.drawing.Drawings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands versions out for printing and checking. */
@ApplicationScoped
public class PrintableVersions {
    private final AgreementDesk desk;
    private final Agreements agreements;
    private final Casefiles casefiles;
    private final OfferService offers;
    private final SigningService signing;
    private final VersionVault vault;
    private final Drawings drawings;
    private final Clock clock;

    PrintableVersions(
            AgreementDesk desk,
            Agreements agreements,
            Casefiles casefiles,
            OfferService offers,
            SigningService signing,
            VersionVault vault,
            Drawings drawings,
            Clock clock) {
        this.desk = desk;
        this.agreements = agreements;
        this.casefiles = casefiles;
        this.offers = offers;
        this.signing = signing;
        this.vault = vault;
        this.drawings = drawings;
        this.clock = clock;
    }

    /** To the adviser or the client, as every read: who may not see it finds nothing, and the read is logged. */
    @Transactional(TxType.MANDATORY)
    public PrintableVersion toRead(UUID agreementId, int number, String action) {
        AgreementDesk.Opened opened = desk.toRead(agreementId, action);
        return printable(opened.agreement().version(number), opened.casefile());
    }

    /** To a job, which nobody has to read along with. */
    @Transactional(TxType.MANDATORY)
    public PrintableVersion unread(UUID agreementId, int number) {
        Agreement agreement = agreements.required(agreementId);
        return printable(agreement.version(number), casefiles.required(agreement.casefileId));
    }

    private PrintableVersion printable(AgreementVersion version, Casefile casefile) {
        Standing standing = standing(version.state);
        return new PrintableVersion(
                version.id,
                casefile.id(),
                version.authority,
                version.office,
                standing,
                standing == Standing.DRAFT
                        ? offers.preview(version, casefile).json()
                        : vault.intactText(version).orElse(null),
                version.textHash,
                before(version),
                needed(version, casefile).stream().sorted().map(Party::name).toList(),
                version.signatures.stream()
                        .map(signature -> printed(signature, casefile))
                        .toList());
    }

    /** What is in force has every signature that it needed, whoever would have to sign today. */
    private Set<Party> needed(AgreementVersion version, Casefile casefile) {
        return standing(version.state) == Standing.SIGNED
                ? version.signedBy()
                : signing.needed(casefile, LocalDate.now(clock));
    }

    private PrintedSignature printed(Signature signature, Casefile casefile) {
        String drawing = signature.drawingHash;
        return new PrintedSignature(
                signature.party.name(),
                signature.method.name(),
                signature.textHash,
                signature.signedOn,
                vault.otherName(signature),
                signature.scanHash,
                drawing,
                drawing == null
                        ? null
                        : drawings.intact(casefile.id(), signature.version.id, signature.party.name(), drawing)
                                .orElse(null),
                circumstances(vault.noted(signature)));
    }

    private static Circumstances circumstances(@Nullable Noted noted) {
        return noted == null
                ? Circumstances.NONE
                : new Circumstances(
                        noted.interpreter() == null
                                ? null
                                : noted.interpreter().name().text(),
                        noted.readOutLanguage(),
                        noted.place());
    }

    private @Nullable String before(AgreementVersion version) {
        return version.agreement.versions.stream()
                .filter(other -> other.number < version.number && other.inForceOn != null)
                .max(Comparator.comparingInt((AgreementVersion other) -> other.number))
                .flatMap(vault::intactText)
                .orElse(null);
    }

    private static Standing standing(VersionState state) {
        return switch (state) {
            case DRAFT -> Standing.DRAFT;
            case OFFERED, PARTLY_SIGNED -> Standing.OPEN;
            case IN_FORCE, REPLACED -> Standing.SIGNED;
            case WITHDRAWN, EXPIRED, DECLINED, VOIDED -> Standing.GIVEN_UP;
        };
    }
}
