package de.zusage.agreement.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.agreement.agreement.PaperAgreements;
import de.zusage.agreement.assessment.AssessmentRecord;
import de.zusage.agreement.assessment.AssessmentRecords;
import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.CaseIntake;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.paper.PaperApi.RowView;
import de.zusage.agreement.paper.PaperApi.Status;
import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Takes one paper agreement over: case, assessment and an agreement in force, and what keeps it from coming twice. */
@ApplicationScoped
class PaperTaker {
    private final PaperImports imports;
    private final CaseIntake intake;
    private final Casefiles casefiles;
    private final AssessmentRecords assessments;
    private final PaperAgreements agreements;
    private final KeyService keys;
    private final Tenancy tenancy;
    private final AccessLog access;

    PaperTaker(
            PaperImports imports,
            CaseIntake intake,
            Casefiles casefiles,
            AssessmentRecords assessments,
            PaperAgreements agreements,
            KeyService keys,
            Tenancy tenancy,
            AccessLog access) {
        this.imports = imports;
        this.intake = intake;
        this.casefiles = casefiles;
        this.assessments = assessments;
        this.agreements = agreements;
        this.keys = keys;
        this.tenancy = tenancy;
        this.access = access;
    }

    /** The paper was taken over before; undoes the transaction. */
    static final class Known extends RuntimeException {
        Known() {
            super("known", null, false, false);
        }
    }

    /** Somebody else has worked the row off meanwhile; undoes the transaction. */
    static final class WorkedOff extends RuntimeException {
        WorkedOff() {
            super("worked off", null, false, false);
        }
    }

    /** What would refuse every row alike, before the first. */
    @Transactional(TxType.MANDATORY)
    void requireMayTake() {
        intake.requireMayOpen();
    }

    @Transactional(TxType.MANDATORY)
    void take(UUID importId, int rowNumber, PaperRow row) {
        UUID id = intake.open(row.person());
        if (!imports.remember(id, digests(row))) {
            throw new Known();
        }
        assessments.bringIn(id, List.of(new AssessmentRecord(row.begunOn(), row.needs(), null)));
        Casefile casefile = casefiles.toChange(id);
        UUID agreement = agreements.takeOver(casefile, row.agreement(), "IMPORTED " + importId + " " + rowNumber);
        access.record("take-over", "agreement", agreement);
        if (!imports.add(importId, new RowView(rowNumber, Status.CREATED, null, null, id, agreement))) {
            throw new WorkedOff();
        }
    }

    /** Who signed when, and the reference of the paper if it has one; keyed, so that nobody can guess them. */
    List<byte[]> digests(PaperRow row) {
        List<byte[]> digests = new ArrayList<>();
        BirthDate birthDate = row.person().birthDate();
        digests.add(digest(
                "who",
                row.person().name().text().toLowerCase(Locale.ROOT)
                        + '\n'
                        + (birthDate == null ? "" : birthDate.text())
                        + '\n'
                        + row.signedOn()));
        if (!row.reference().isEmpty()) {
            digests.add(digest("reference", row.reference()));
        }
        return digests;
    }

    private byte[] digest(String what, String text) {
        Tenant tenant = tenancy.required();
        return keys.mac("paper-" + what, (tenant.authority() + '\n' + tenant.office() + '\n' + text).getBytes(UTF_8));
    }
}
