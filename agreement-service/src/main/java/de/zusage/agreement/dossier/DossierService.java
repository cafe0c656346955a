package de.zusage.agreement.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.agreement.agreement.AgreementRecords;
import de.zusage.agreement.assessment.AssessmentRecords;
import de.zusage.agreement.assignment.Responsibility;
import de.zusage.agreement.casefile.CaseIntake;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.agreement.dossier.CaseFile.EarlierAgreements;
import de.zusage.agreement.dossier.CaseFile.Source;
import de.zusage.agreement.dossier.CaseFile.TakenOver;
import de.zusage.agreement.employment.Employments;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes a case out into one file, and takes one over from a file. */
@ApplicationScoped
class DossierService {
    private static final String CONTENT = "taken_over.content";

    private final VisibleCases visible;
    private final CaseIntake intake;
    private final AssessmentRecords assessments;
    private final AgreementRecords agreements;
    private final TakenOverRows rows;
    private final Responsibility responsibility;
    private final Employments employments;
    private final PersonKeys keys;
    private final DossierConfig config;
    private final AccessLog access;
    private final Caller caller;
    private final Clock clock;

    DossierService(
            VisibleCases visible,
            CaseIntake intake,
            AssessmentRecords assessments,
            AgreementRecords agreements,
            TakenOverRows rows,
            Responsibility responsibility,
            Employments employments,
            PersonKeys keys,
            DossierConfig config,
            AccessLog access,
            Caller caller,
            Clock clock) {
        this.visible = visible;
        this.intake = intake;
        this.assessments = assessments;
        this.agreements = agreements;
        this.rows = rows;
        this.responsibility = responsibility;
        this.employments = employments;
        this.keys = keys;
        this.config = config;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** To the adviser in charge or a deputy; a closed or restricted case too, to the adviser in charge. */
    @Transactional
    CaseFile export(UUID id) {
        Casefile casefile = exportable(id);
        access.record("export", "case", id);
        EarlierAgreements earlier = earlier(id);
        CaseIntake.Standing standing = intake.standing(casefile);
        return new CaseFile(
                CaseFile.FORMAT,
                clock.instant(),
                new Source(
                        config.installation(),
                        casefile.authority(),
                        casefile.office(),
                        casefile.carrier(),
                        id,
                        standing.state(),
                        standing.openedOn(),
                        standing.closedOn(),
                        standing.closureReason()),
                intake.person(casefile),
                assessments.ofCase(id),
                Stream.concat(earlier.agreements().stream(), agreements.ofCase(id).stream())
                        .toList(),
                earlier.takenOver());
    }

    /** Opens a case of the caller's office; what was signed elsewhere is kept to be read, and binds nobody here. */
    @Transactional
    UUID take(CaseFile file, String fileHash) {
        UUID id = intake.open(file.person());
        assessments.bringIn(id, file.assessments());
        TakenOver step = new TakenOver(file.source(), file.exportedAt(), fileHash, clock.instant(), person());
        List<TakenOver> steps =
                Stream.concat(file.takenOver().stream(), Stream.of(step)).toList();
        rows.add(id, keys.seal(id, CONTENT, json(new EarlierAgreements(steps, file.agreements()))));
        access.record("take-over", "case", id);
        return id;
    }

    /** Refuses whoever may not export it: to be asked before a turn is. */
    @Transactional
    void requireToExport(UUID id) {
        exportable(id);
    }

    private Casefile exportable(UUID id) {
        Casefile casefile = visible.required(id);
        if (casefile.isAdvisedBy(person())) {
            employments.require(person(), LocalDate.now(clock));
        } else {
            responsibility.require(casefile, person());
        }
        return casefile;
    }

    /** 404 unless the caller sees the case: to be asked before a turn is. */
    @Transactional
    void requireToRead(UUID id) {
        visible.required(id);
    }

    /** To the office's advisers and to the client about the own case. */
    @Transactional
    EarlierAgreements read(UUID id) {
        visible.required(id);
        access.record("read-earlier-agreements", "case", id);
        return earlier(id);
    }

    private EarlierAgreements earlier(UUID id) {
        return rows.of(id)
                .map(stored -> {
                    try {
                        return EventJson.mapper().readValue(keys.open(id, CONTENT, stored), EarlierAgreements.class);
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException("case " + id + " holds no readable file", e);
                    }
                })
                .orElse(EarlierAgreements.NONE);
    }

    private static byte[] json(EarlierAgreements content) {
        try {
            return EventJson.mapper().writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }
}
