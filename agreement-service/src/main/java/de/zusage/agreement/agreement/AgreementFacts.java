package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.Draft.Reader;
import de.zusage.agreement.assessment.Structures;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.fact.Attribute;
import de.zusage.agreement.fact.Fact.AgreementMilestone;
import de.zusage.agreement.fact.Fact.AgreementRecorded;
import de.zusage.agreement.fact.Fact.CaseMilestone;
import de.zusage.agreement.fact.Facts;
import de.zusage.agreement.fact.LearntLater;
import de.zusage.agreement.fact.Management;
import de.zusage.agreement.office.Offices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * What statistics learn of an agreement. One that goes on at another office is counted once, where it was first signed:
 * there it is offered and signed, and from the new office comes what happens to it then.
 */
@ApplicationScoped
class AgreementFacts {
    private static final String YES = "YES";

    private final Agreements agreements;
    private final Casefiles casefiles;
    private final VersionVault vault;
    private final Structures structures;
    private final Offices offices;
    private final Facts facts;
    private final Clock clock;

    AgreementFacts(
            Agreements agreements,
            Casefiles casefiles,
            VersionVault vault,
            Structures structures,
            Offices offices,
            Facts facts,
            Clock clock) {
        this.agreements = agreements;
        this.casefiles = casefiles;
        this.vault = vault;
        this.structures = structures;
        this.offices = offices;
        this.facts = facts;
        this.clock = clock;
    }

    /** Records what an event means for the statistics, if it means anything. */
    void heard(Agreement agreement, AgreementEvent event) {
        boolean first = agreement.successorOf == null;
        if (event instanceof AgreementEvent.Offered offered && offered.version() == 1 && first) {
            record(agreement, AgreementMilestone.OFFERED, offered.offeredOn(), programme(agreement));
        } else if (event instanceof AgreementEvent.Activated activated && first) {
            signed(agreement, activated);
        } else if (event instanceof AgreementEvent.Amended amended) {
            record(agreement, AgreementMilestone.AMENDED, amended.amendedOn(), Map.of(Attribute.AMENDED, YES));
        } else if (event instanceof AgreementEvent.Paused paused) {
            record(agreement, AgreementMilestone.PAUSED, paused.pausedOn(), Map.of(Attribute.PAUSED, YES));
        } else if (event instanceof AgreementEvent.Transferred transferred) {
            record(
                    agreement,
                    AgreementMilestone.TRANSFERRED,
                    transferred.transferredOn(),
                    Map.of(Attribute.TRANSFERRED, YES));
        } else if (event instanceof AgreementEvent.Expired expired && !agreement.inForce()) {
            given(agreement, AgreementMilestone.EXPIRED, expired.on());
        } else if (event instanceof AgreementEvent.Completed completed) {
            over(agreement, AgreementMilestone.COMPLETED, completed.completedOn(), "COMPLETED");
        } else if (event instanceof AgreementEvent.Ended ended) {
            over(
                    agreement,
                    AgreementMilestone.ENDED,
                    ended.endedOn(),
                    ended.reason().name());
        } else if (event instanceof AgreementEvent.Voided voided && voided.agreementOver()) {
            voided(agreement, voided.on());
        }
    }

    void declined(Agreement agreement, LocalDate on) {
        given(agreement, AgreementMilestone.DECLINED, on);
    }

    /** Somebody said no, or nothing, or signed by mistake: with a successor that ends what was signed at another office before. */
    private void given(Agreement agreement, AgreementMilestone milestone, LocalDate on) {
        if (agreement.successorOf == null) {
            record(agreement, milestone, on, Map.of());
        } else {
            record(agreement, AgreementMilestone.ENDED, on, Map.of(Attribute.END_REASON, "NOT_CONTINUED"));
        }
    }

    private void signed(Agreement agreement, AgreementEvent.Activated activated) {
        Casefile casefile = casefiles.required(agreement.casefileId);
        Map<Attribute, String> told = new EnumMap<>(Attribute.class);
        told.putAll(structures.attributes(agreement.id, casefile));
        told.putAll(FactBands.ofTerms(activated));
        FactBands.contactToSignature(casefile.openedOn(), activated.activatedOn())
                .ifPresent(band -> told.put(Attribute.CONTACT_TO_SIGNATURE, band));
        Draft draft = vault.draft(agreement.version(activated.version()));
        if (draft.readOut() != null) {
            told.put(Attribute.INTERPRETER, draft.readOut().by() == Reader.INTERPRETER ? YES : "NO");
        }
        record(agreement, AgreementMilestone.SIGNED, activated.activatedOn(), told);
        facts.ofCase(
                casefile.id(),
                casefile.counted(),
                CaseMilestone.AGREEMENT_SIGNED,
                activated.activatedOn(),
                Map.of(Attribute.MANAGEMENT, Management.WITH_AGREEMENT.name()));
    }

    /** What was never in force leaves a case that is managed without an agreement. */
    private void voided(Agreement agreement, LocalDate on) {
        given(agreement, AgreementMilestone.VOIDED, on);
        if (agreement.successorOf == null) {
            facts.ofCase(
                    agreement.casefileId,
                    casefiles.required(agreement.casefileId).counted(),
                    CaseMilestone.AGREEMENT_VOIDED,
                    on,
                    Map.of(Attribute.MANAGEMENT, Management.CASE_MANAGEMENT.name()));
        }
    }

    /** How long it lasted, and whether the language level rose, is known where the whole of it lay at one office. */
    private void over(Agreement agreement, AgreementMilestone milestone, LocalDate on, String reason) {
        Map<Attribute, String> told = new EnumMap<>(Attribute.class);
        told.put(Attribute.END_REASON, reason);
        if (agreement.successorOf == null) {
            agreement.versions.stream()
                    .filter(version -> version.inForceOn != null)
                    .map(version -> version.inForceOn)
                    .min(LocalDate::compareTo)
                    .ifPresent(since -> told.put(Attribute.DURATION, FactBands.duration(since, on)));
            structures
                    .levelChange(agreement.id, casefiles.required(agreement.casefileId), on)
                    .ifPresent(change -> told.put(Attribute.CEFR_CHANGE, change));
        }
        record(agreement, milestone, on, told);
    }

    /** What was wrong on the day of the second signature, or known too late for it, is told once more. */
    void on(@Observes LearntLater learnt) {
        Casefile casefile = casefiles.required(learnt.casefileId());
        agreements.ofCase(casefile.id()).stream()
                .filter(agreement -> agreement.successorOf == null)
                .forEach(agreement -> structures
                        .correct(agreement.id, casefile)
                        .ifPresent(
                                told -> record(agreement, AgreementMilestone.CORRECTED, LocalDate.now(clock), told)));
    }

    /** Under which id statistics count an agreement. */
    static UUID counted(Agreement agreement) {
        return agreement.countedAs == null ? agreement.id : agreement.countedAs;
    }

    private Map<Attribute, String> programme(Agreement agreement) {
        Casefile casefile = casefiles.required(agreement.casefileId);
        return offices.programme(casefile.tenant(), casefile.carrier())
                .map(programme -> Map.of(Attribute.PROGRAMME, programme))
                .orElse(Map.of());
    }

    private void record(
            Agreement agreement, AgreementMilestone milestone, LocalDate on, Map<Attribute, String> attributes) {
        facts.record(
                agreement.casefileId,
                counted(agreement),
                new AgreementRecorded(milestone, YearMonth.from(on), attributes));
    }
}
