package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.agreement.TextWriter.Frame;
import de.zusage.agreement.agreement.VersionLanguages.Outlook;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offering a version: the guards, the frozen text, and taking it back. */
@ApplicationScoped
class OfferService {
    private final AgreementDesk desk;
    private final OfferGuards guards;
    private final VersionLanguages languages;
    private final TextWriter writer;
    private final VersionVault vault;
    private final AgreementPublisher publisher;
    private final AgreementConfig config;
    private final Clock clock;

    OfferService(
            AgreementDesk desk,
            OfferGuards guards,
            VersionLanguages languages,
            TextWriter writer,
            VersionVault vault,
            AgreementPublisher publisher,
            AgreementConfig config,
            Clock clock) {
        this.desk = desk;
        this.guards = guards;
        this.languages = languages;
        this.writer = writer;
        this.vault = vault;
        this.publisher = publisher;
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
        CanonicalText text = writer.write(version, draft, casefile, frame(outlook, today, respondBy), today);
        FrozenText frozen = writer.freeze(casefile, text);
        if (!draft.equals(written)) {
            agreement.write(version, vault.seal(casefile.id(), draft));
        }
        publisher.publish(id, agreement.offer(version, frozen, today, respondBy));
    }

    /** The text as it would be frozen today; nothing is written. */
    CanonicalText preview(AgreementVersion version, Casefile casefile) {
        LocalDate today = LocalDate.now(clock);
        Draft draft = vault.draft(version).settled();
        Outlook outlook = languages.outlook(casefile, draft);
        LocalDate respondBy = today.plusDays(config.timeToRespondDays());
        return writer.write(version, draft, casefile, frame(outlook, today, respondBy), today);
    }

    private static Frame frame(Outlook outlook, LocalDate offeredOn, LocalDate respondBy) {
        return new Frame(outlook.written(), outlook.unreviewed(), offeredOn, respondBy);
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
