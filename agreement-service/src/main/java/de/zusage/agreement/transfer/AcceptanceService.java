package de.zusage.agreement.transfer;

import de.zusage.agreement.agreement.AgreementTransfers;
import de.zusage.agreement.agreement.HandedAgreement;
import de.zusage.agreement.agreement.HandedAgreement.KeptFile;
import de.zusage.agreement.assessment.AssessmentTransfers;
import de.zusage.agreement.assessment.AssessmentTransfers.HandedAssessment;
import de.zusage.agreement.casefile.CaseTransfers;
import de.zusage.agreement.casefile.CaseTransfers.Receiver;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.HandedCase;
import de.zusage.agreement.declaration.Consented;
import de.zusage.agreement.declaration.Consents;
import de.zusage.agreement.document.SealedDocuments;
import de.zusage.agreement.employment.EmployedCaller;
import de.zusage.agreement.office.Offices;
import de.zusage.agreement.rights.RightsTransfers;
import de.zusage.agreement.rights.RightsTransfers.HandedRights;
import de.zusage.agreement.transfer.TransferApi.HandedOverView;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The moment in which a client changes office: one transaction closes the file there and opens it here, so that exactly
 * one office is responsible whenever anybody looks.
 */
@ApplicationScoped
class AcceptanceService {
    private final Transfers transfers;
    private final TransferService proposals;
    private final AgreementTransfers agreements;
    private final CaseTransfers cases;
    private final AssessmentTransfers assessments;
    private final RightsTransfers rights;
    private final SealedDocuments documents;
    private final HandedOvers handedOvers;
    private final Consents consents;
    private final EmployedCaller employed;
    private final Offices offices;
    private final AccessLog access;
    private final Tenancy tenancy;
    private final Caller caller;
    private final TransferConfig config;
    private final Clock clock;

    AcceptanceService(
            Transfers transfers,
            TransferService proposals,
            AgreementTransfers agreements,
            CaseTransfers cases,
            AssessmentTransfers assessments,
            RightsTransfers rights,
            SealedDocuments documents,
            HandedOvers handedOvers,
            Consents consents,
            EmployedCaller employed,
            Offices offices,
            AccessLog access,
            Tenancy tenancy,
            Caller caller,
            TransferConfig config,
            Clock clock) {
        this.transfers = transfers;
        this.proposals = proposals;
        this.agreements = agreements;
        this.cases = cases;
        this.assessments = assessments;
        this.rights = rights;
        this.documents = documents;
        this.handedOvers = handedOvers;
        this.consents = consents;
        this.employed = employed;
        this.offices = offices;
        this.access = access;
        this.tenancy = tenancy;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    private record Handed(
            HandedAgreement agreement,
            HandedCase casefile,
            HandedRights rights,
            List<HandedAssessment> assessments,
            List<KeptFile> documents) {}

    /** The caller answers for the case from now on. */
    @Transactional
    void accept(UUID id, @Nullable String ifMatch) {
        Transfer seen = proposals.required(id, Direction.INCOMING);
        Versions.require(ifMatch, seen.revision);
        LocalDate today = LocalDate.now(clock);
        seen.requireAnswerable(today);
        Tenant own = tenancy.required();
        UUID adviser = employed.required();
        String carrier = caller.carrier()
                .orElseThrow(() -> new InvalidInput("carrier-missing", "The token names no carrier for this office."));
        offices.open(own, carrier, today);
        access.record("accept", "transfer", id);
        Handed handed = tenancy.alsoFor(seen.other(), () -> leave(id, ifMatch, carrier, today));
        arrive(id, handed, new Receiver(own, carrier, adviser), today);
    }

    /** At the office that the client leaves: agreement over, case closed, nothing writable any more. */
    private Handed leave(UUID id, @Nullable String ifMatch, String carrier, LocalDate today) {
        UUID agreementId = Objects.requireNonNull(transfers.required(id).agreementId);
        agreements.lock(agreementId);
        Transfer outgoing = transfers.toChange(id);
        Versions.require(ifMatch, outgoing.revision);
        UUID casefileId = Objects.requireNonNull(outgoing.casefileId);
        outgoing.requireReceiver(carrier);
        outgoing.requireConsent(consents.stillLive(casefileId, Objects.requireNonNull(outgoing.consentId)));
        outgoing.accept(today);
        return new Handed(
                agreements.hand(agreementId, outgoing.hands(Consented.HISTORY), today),
                cases.hand(casefileId, today),
                rights.hand(casefileId, outgoing.hands(Consented.ASSESSMENTS), outgoing.hands(Consented.HISTORY)),
                outgoing.hands(Consented.ASSESSMENTS) ? assessments.hand(casefileId) : List.of(),
                outgoing.hands(Consented.HISTORY) ? documents.of(agreementId) : List.of());
    }

    /** At the office that accepts: everything anew, under the client's new key. */
    private void arrive(UUID id, Handed handed, Receiver receiver, LocalDate today) {
        Transfer incoming = proposals.close(id, transfer -> transfer.accept(today));
        Casefile casefile = cases.receive(handed.casefile(), receiver, today);
        // Before anything else is told of the new case: whoever objects to the statistics is in none of them.
        rights.receive(casefile, handed.rights(), receiver.adviser());
        assessments.receive(casefile, handed.assessments(), receiver.adviser());
        LocalDate dueOn = today.plusDays(config.successorWithin().toDays());
        incoming.casefileId = casefile.id();
        incoming.agreementId = agreements.receive(casefile, handed.agreement(), dueOn);
        handedOvers.keep(
                casefile,
                new HandedOverView(
                        handed.agreement().id(),
                        today,
                        handed.agreement().promises().stream()
                                .filter(promise -> !agreements.goesOn(promise, receiver.carrier()))
                                .toList(),
                        handed.agreement().texts(),
                        Stream.concat(handed.documents().stream(), handed.agreement().kept().stream())
                                .toList()));
    }
}
