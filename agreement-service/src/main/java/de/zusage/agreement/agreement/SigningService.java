package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.NewDrawing;
import de.zusage.agreement.agreement.AgreementApi.NewSignature;
import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.agreement.Signature.Signing;
import de.zusage.agreement.assessment.Structures;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.agreement.drawing.Drawings;
import de.zusage.agreement.drawing.Drawings.Drawn;
import de.zusage.agreement.drawing.Strokes;
import de.zusage.agreement.history.FieldChanges;
import de.zusage.agreement.office.Offices;
import de.zusage.agreement.plan.KnownPlan;
import de.zusage.agreement.plan.KnownPlans;
import de.zusage.agreement.plan.LastReview;
import de.zusage.agreement.representative.Representatives;
import de.zusage.agreement.scan.Scans;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signing a version, by each party in its own way. */
@ApplicationScoped
class SigningService {
    private final AgreementDesk desk;
    private final Representatives representatives;
    private final Offices offices;
    private final VersionVault vault;
    private final Structures structures;
    private final AgreementPublisher publisher;
    private final SigningRules rules;
    private final KnownPlans plans;
    private final Scans scans;
    private final Drawings drawings;
    private final FieldChanges changes;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    SigningService(
            AgreementDesk desk,
            Representatives representatives,
            Offices offices,
            VersionVault vault,
            Structures structures,
            AgreementPublisher publisher,
            SigningRules rules,
            KnownPlans plans,
            Scans scans,
            Drawings drawings,
            FieldChanges changes,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.representatives = representatives;
        this.offices = offices;
        this.vault = vault;
        this.structures = structures;
        this.publisher = publisher;
        this.rules = rules;
        this.plans = plans;
        this.scans = scans;
        this.drawings = drawings;
        this.changes = changes;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void sign(UUID id, int number, @Nullable String ifMatch, NewSignature wanted) {
        Instant now = clock.instant();
        Opened opened = desk.toSign(id, ifMatch, "sign");
        Agreement agreement = opened.agreement();
        Casefile casefile = opened.casefile();
        AgreementVersion version = agreement.version(number);
        LocalDate today = LocalDate.now(clock);
        Party self = caller.hasRole("client") && casefile.belongsTo(desk.person()) ? Party.CLIENT : Party.ADVISER;
        rules.check(wanted, self, caller, now, today);
        Draft signed = vault.draft(version);
        signed.requireInterpreterNoted(wanted.party(), wanted.noted());
        offices.open(casefile.tenant(), casefile.carrier(), today);
        LocalDate signedOn = wanted.signedOn() == null ? today : wanted.signedOn();
        UUID representative = wanted.representativeId();
        PersonName otherName = representative == null
                ? wanted.witness()
                : representatives
                        .speakers(casefile, signedOn)
                        .signing(representative)
                        .name();
        Printed.requireSigning(
                representative == null || otherName == null ? null : otherName.text(), "representative's name");
        if (wanted.scanHash() != null && !scans.holds(version.id, wanted.scanHash())) {
            throw new RuleViolation("scan-unknown", "No scan with this SHA-256 was stored for this version.");
        }
        Drawn drawn = drawn(wanted);
        Signing signing = new Signing(
                wanted.party(),
                wanted.method(),
                wanted.textHash(),
                desk.person(),
                vault.sealOtherName(casefile.id(), otherName),
                wanted.scanHash(),
                drawn == null ? null : drawn.strokes().hash(),
                vault.sealNoted(casefile.id(), wanted.noted()),
                now,
                signedOn);
        Set<Party> needed = needed(casefile, version.lastSignedOn(signedOn));
        List<AgreementEvent> events = agreement.sign(version, ids.next(), signing, needed, signed);
        note(casefile, version, signing);
        if (drawn != null) {
            drawings.store(casefile, version.id, wanted.party().name(), drawn);
        }
        if (agreement.inForce()) {
            casefile.inProgress();
        }
        events.stream()
                .filter(AgreementEvent.Activated.class::isInstance)
                .map(AgreementEvent.Activated.class::cast)
                .forEach(activated -> structures.freeze(id, casefile, activated.activatedOn()));
        events.forEach(event -> publisher.publish(id, event));
    }

    /** A signature was taken by mistake: nothing is edited, the version is void. */
    @Transactional
    void annul(UUID id, int number, @Nullable String ifMatch, Mistake mistake) {
        Opened opened = desk.toChange(id, ifMatch, "void");
        Agreement agreement = opened.agreement();
        boolean reviewed = plans.findByIdOptional(id)
                .map(KnownPlan::lastReview)
                .filter(review -> !review.equals(LastReview.NONE))
                .isPresent();
        AgreementEvent annulled = agreement.annul(
                agreement.version(number),
                vault.sealMistake(agreement.casefileId, mistake),
                reviewed,
                LocalDate.now(clock));
        if (!agreement.inForce()) {
            opened.casefile().resumed();
        }
        publisher.publish(id, annulled); // last: who hears of an end may work for another office
    }

    /** Who signed how, for the history. */
    private void note(Casefile casefile, AgreementVersion version, Signing signing) {
        changes.record(
                casefile.id(),
                "agreement",
                version.agreement.id,
                "version." + version.number + ".signature",
                null,
                signing.party() + " " + signing.method());
    }

    private @Nullable Drawn drawn(NewSignature wanted) {
        NewDrawing drawing = wanted.drawing();
        return drawing == null
                ? null
                : drawings.inspect(
                        new Strokes(drawing.width(), drawing.height(), drawing.strokes(), null), drawing.image());
    }

    /** Client and adviser; a representative too where somebody has to speak for the client on that day (domain §5). */
    Set<Party> needed(Casefile casefile, LocalDate day) {
        return representatives.speakers(casefile, day).needed()
                ? EnumSet.allOf(Party.class)
                : EnumSet.of(Party.CLIENT, Party.ADVISER);
    }
}
