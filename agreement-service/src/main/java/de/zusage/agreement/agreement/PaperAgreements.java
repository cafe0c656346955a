package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.Commitment.OwnWords;
import de.zusage.agreement.agreement.PaperAgreement.PaperPromise;
import de.zusage.agreement.agreement.Signature.Signing;
import de.zusage.agreement.agreement.TextWriter.Frame;
import de.zusage.agreement.assessment.Structures;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.history.FieldChanges;
import de.zusage.agreement.template.Template;
import de.zusage.agreement.template.Templates;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Brings agreements into force that were signed on paper before, by the aggregate's own rules but on past days. */
@ApplicationScoped
public class PaperAgreements {
    private final Agreements agreements;
    private final VersionVault vault;
    private final TextWriter writer;
    private final Structures structures;
    private final AgreementPublisher publisher;
    private final FieldChanges changes;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    PaperAgreements(
            Agreements agreements,
            VersionVault vault,
            TextWriter writer,
            Structures structures,
            AgreementPublisher publisher,
            FieldChanges changes,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.agreements = agreements;
        this.vault = vault;
        this.writer = writer;
        this.structures = structures;
        this.publisher = publisher;
        this.changes = changes;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** The agreement of a case that is open and assessed; its text is written from what the paper promises. */
    @Transactional(TxType.MANDATORY)
    public UUID takeOver(Casefile casefile, PaperAgreement paper, String origin) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = earlier(paper.clientSignedOn(), paper.adviserSignedOn());
        LocalDate last = later(paper.clientSignedOn(), paper.adviserSignedOn());
        LocalDate nextReview = nextReview(last, paper.reviewIntervalMonths(), today);
        List<Commitment> commitments = paper.promises().stream()
                .map(promise -> commitment(promise, nextReview))
                .toList();
        Draft draft = new Draft(paper.reviewIntervalMonths(), commitments, null);
        Agreement agreement =
                new Agreement(ids.next(), casefile.id(), casefile.authority(), casefile.office(), clock.instant());
        AgreementVersion version = agreement.open(ids.next(), null, vault.seal(casefile.id(), draft));
        Frame german = new Frame(List.of(Templates.AUTHORITATIVE), List.of(), first, last);
        FrozenText frozen = writer.freeze(casefile, writer.write(version, draft, casefile, german, today));
        AgreementEvent offered = agreement.offer(version, frozen, first, last);
        List<AgreementEvent> signed = Stream.of(
                        signing(Party.CLIENT, paper.clientSignedOn(), frozen.hash()),
                        signing(Party.ADVISER, paper.adviserSignedOn(), frozen.hash()))
                .sorted(Comparator.comparing(Signing::on))
                .flatMap(signing ->
                        agreement
                                .sign(version, ids.next(), signing, EnumSet.of(Party.CLIENT, Party.ADVISER), draft)
                                .stream())
                .toList();
        agreements.persist(agreement);
        casefile.planned();
        casefile.inProgress();
        changes.record(casefile.id(), "agreement", agreement.id, "origin", null, origin);
        agreements.flush(); // what is frozen refers to it
        structures.freeze(agreement.id, casefile, last);
        publisher.publish(agreement.id, offered);
        signed.forEach(event -> publisher.publish(agreement.id, from(event, nextReview)));
        return agreement.id;
    }

    private Commitment commitment(PaperPromise promise, LocalDate nextReview) {
        LocalDate dueOn = promise.dueOn();
        return new Commitment(
                ids.next(),
                promise.side(),
                promise.goalArea(),
                Template.FREE,
                null,
                Map.of(),
                dueOn == null ? nextReview : dueOn,
                new OwnWords(Map.of(Templates.AUTHORITATIVE, promise.words()), Map.of()),
                null,
                null);
    }

    private Signing signing(Party party, LocalDate on, String hash) {
        return new Signing(
                party,
                SigningMethod.WET_INK,
                hash,
                UUID.fromString(caller.subject()),
                null,
                null,
                null,
                null,
                clock.instant(),
                on);
    }

    /** The plan begins with a review that still lies ahead. */
    private static AgreementEvent from(AgreementEvent event, LocalDate nextReview) {
        return event instanceof AgreementEvent.Activated activated
                ? new AgreementEvent.Activated(
                        activated.agreementId(),
                        activated.caseId(),
                        activated.version(),
                        activated.activatedOn(),
                        activated.reviewIntervalMonths(),
                        nextReview,
                        activated.commitments())
                : event;
    }

    /** The first day of the rhythm that began with the last signature and that lies after today. */
    static LocalDate nextReview(LocalDate last, int months, LocalDate today) {
        LocalDate next = last.plusMonths(months);
        for (int rounds = 2; !next.isAfter(today); rounds++) {
            next = last.plusMonths((long) months * rounds);
        }
        return next;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
