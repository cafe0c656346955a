package de.zusage.agreement.assessment;

import de.zusage.agreement.assessment.AssessmentApi.AssessmentView;
import de.zusage.agreement.assessment.AssessmentApi.NewAssessment;
import de.zusage.agreement.assignment.Responsibility;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Use cases around assessments. */
@ApplicationScoped
class AssessmentService {
    private final Assessments assessments;
    private final Casefiles casefiles;
    private final Responsibility responsibility;
    private final AccessLog access;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    AssessmentService(
            Assessments assessments,
            Casefiles casefiles,
            Responsibility responsibility,
            AccessLog access,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.assessments = assessments;
        this.casefiles = casefiles;
        this.responsibility = responsibility;
        this.access = access;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID record(UUID casefileId, NewAssessment wanted) {
        Casefile casefile = casefiles.toChange(casefileId);
        UUID person = UUID.fromString(caller.subject());
        responsibility.require(casefile, person);
        Assessment assessment = new Assessment();
        assessment.id = ids.next();
        assessment.authority = casefile.authority();
        assessment.office = casefile.office();
        assessment.casefileId = casefileId;
        assessment.observedOn = wanted.observedOn();
        assessment.content = assessments.seal(casefileId, wanted.needs());
        assessment.recordedBy = person;
        assessment.recordedAt = clock.instant();
        assessments.persist(assessment);
        casefile.assessed();
        access.record("assess", "case", casefileId);
        return assessment.id;
    }

    @Transactional
    List<AssessmentView> ofCase(UUID casefileId) {
        casefiles.required(casefileId);
        access.record("read-assessments", "case", casefileId);
        return assessments.ofCase(casefileId).stream()
                .map(assessment ->
                        new AssessmentView(assessment.id, assessment.observedOn, assessments.open(assessment)))
                .toList();
    }
}
