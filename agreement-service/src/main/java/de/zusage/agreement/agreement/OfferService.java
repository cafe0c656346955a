package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.agreement.VersionLanguages.Outlook;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.office.Carriers;
import de.zusage.agreement.office.Offices;
import de.zusage.agreement.template.AgreementWriter;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.Templates;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offering a version: the guards, the frozen text, and taking it back. */
@ApplicationScoped
class OfferService {
    private final AgreementDesk desk;
    private final OfferGuards guards;
    private final CasefileVault casefiles;
    private final Catalogue catalogue;
    private final VersionLanguages languages;
    private final AgreementWriter writer;
    private final VersionVault vault;
    private final AgreementPublisher publisher;
    private final Offices offices;
    private final Carriers carriers;
    private final AgreementConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OfferService(
            AgreementDesk desk,
            OfferGuards guards,
            CasefileVault casefiles,
            Catalogue catalogue,
            VersionLanguages languages,
            AgreementWriter writer,
            VersionVault vault,
            AgreementPublisher publisher,
            Offices offices,
            Carriers carriers,
            AgreementConfig config,
            Clock clock) {
        this.desk = desk;
        this.guards = guards;
        this.casefiles = casefiles;
        this.catalogue = catalogue;
        this.languages = languages;
        this.writer = writer;
        this.vault = vault;
        this.publisher = publisher;
        this.offices = offices;
        this.carriers = carriers;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void offer(UUID id, int number, @Nullable String ifMatch, @Nullable LocalDate wantedRespondBy) {
        Opened opened = desk.toChange(id, ifMatch, "offer");
        Agreement agreement = opened.agreement();
        AgreementVersion version = agreement.version(number);
        Draft written = vault.draft(version);
        Casefile casefile = opened.casefile();
        Outlook outlook = languages.outlook(casefile, written);
        LocalDate today = LocalDate.now(clock);
        guards.of(version, written, casefile, outlook, today).requireOfferable();
        Draft draft = written.settled();
        LocalDate respondBy = wantedRespondBy == null ? today.plusDays(config.timeToRespondDays()) : wantedRespondBy;
        if (respondBy.isBefore(today)) {
            throw new InvalidInput("respond-by-in-past", "The last day to respond lies in the past.");
        }
        long longest = config.longestTimeToRespond().toDays();
        if (respondBy.isAfter(today.plusDays(longest))) {
            throw new InvalidInput("respond-by-too-late", "A client has at most " + longest + " days to respond.");
        }
        CanonicalText text = text(version, draft, casefile, outlook, today, respondBy);
        String json = text.json();
        FrozenText frozen = new FrozenText(
                vault.sealText(casefile.id(), json),
                CanonicalText.hash(json),
                List.copyOf(text.texts().keySet()),
                text.unreviewed());
        if (!draft.equals(written)) {
            agreement.write(version, vault.seal(casefile.id(), draft));
        }
        publisher.publish(id, agreement.offer(version, frozen, today, respondBy));
    }

    /** The text as it would be frozen today; nothing is written. */
    CanonicalText preview(AgreementVersion version, Casefile casefile) {
        LocalDate today = LocalDate.now(clock);
        Draft draft = vault.draft(version).settled();
        return text(
                version,
                draft,
                casefile,
                languages.outlook(casefile, draft),
                today,
                today.plusDays(config.timeToRespondDays()));
    }

    private CanonicalText text(
            AgreementVersion version,
            Draft draft,
            Casefile casefile,
            Outlook outlook,
            LocalDate offeredOn,
            LocalDate respondBy) {
        AgreementWriter.Contents contents = new AgreementWriter.Contents(
                casefiles.name(casefile),
                offices.open(casefile.tenant(), casefile.carrier(), offeredOn).name(),
                carriers.required(casefile.carrier()).complaintContact(),
                draft.reviewIntervalMonths(),
                draft.commitments().stream()
                        .map(commitment -> commitment.promise(catalogue, casefile.carrier()))
                        .toList());
        TreeMap<String, List<String>> texts = new TreeMap<>();
        outlook.written().forEach(language -> texts.put(language, writer.write(language, contents)));
        return new CanonicalText(
                CanonicalText.FORMAT,
                version.agreement.id,
                version.number,
                CanonicalText.newSalt(random),
                Templates.AUTHORITATIVE,
                texts,
                outlook.unreviewed(),
                draft.reviewIntervalMonths(),
                draft.commitments(),
                draft.readOut(),
                offeredOn,
                respondBy);
    }

    @Transactional
    void withdraw(UUID id, int number, @Nullable String ifMatch) {
        Agreement agreement = desk.toChange(id, ifMatch, "withdraw").agreement();
        publisher.publish(id, agreement.withdraw(agreement.version(number), LocalDate.now(clock)));
    }

    @Transactional
    void decline(UUID id, int number, @Nullable String ifMatch) {
        Agreement agreement = desk.toSign(id, ifMatch, "decline").agreement();
        LocalDate today = LocalDate.now(clock);
        publisher.publish(id, agreement.decline(agreement.version(number), today));
        if (agreement.state == AgreementState.DECLINED) {
            publisher.declined(id, today);
        }
    }
}
