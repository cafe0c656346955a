package de.zusage.agreement.assessment;

import de.zusage.agreement.assessment.AssessmentApi.AssessmentView;
import de.zusage.agreement.assessment.AssessmentApi.NewAssessment;
import de.zusage.agreement.assessment.AssessmentApi.ObservationView;
import de.zusage.agreement.assessment.AssessmentApi.ObservationsView;
import de.zusage.agreement.assignment.Responsibility;
import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.agreement.fact.Attribute;
import de.zusage.agreement.fact.Fact.CaseMilestone;
import de.zusage.agreement.fact.Facts;
import de.zusage.agreement.fact.LearntLater;
import de.zusage.agreement.fact.Management;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use cases around assessments. */
@ApplicationScoped
class AssessmentService {
    private final Assessments assessments;
    private final Casefiles casefiles;
    private final VisibleCases visible;
    private final CasefileVault vault;
    private final Responsibility responsibility;
    private final AccessLog access;
    private final Facts facts;
    private final Event<LearntLater> learnt;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    AssessmentService(
            Assessments assessments,
            Casefiles casefiles,
            VisibleCases visible,
            CasefileVault vault,
            Responsibility responsibility,
            AccessLog access,
            Facts facts,
            Event<LearntLater> learnt,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.assessments = assessments;
        this.casefiles = casefiles;
        this.visible = visible;
        this.vault = vault;
        this.responsibility = responsibility;
        this.access = access;
        this.facts = facts;
        this.learnt = learnt;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID record(UUID casefileId, NewAssessment wanted) {
        return add(toAssess(casefileId), wanted, assessments.observations(casefileId))
                .id();
    }

    /** The case, locked, if the caller may add to it. */
    Casefile toAssess(UUID casefileId) {
        Casefile casefile = casefiles.toChange(casefileId);
        responsibility.require(casefile, person());
        return casefile;
    }

    /** A new assessment, and everything observed with it. */
    record Recorded(UUID id, Observations observations) {}

    /** Adds to a case that was locked what was found on one day, if it can be meant beside all that was before. */
    Recorded add(Casefile casefile, NewAssessment wanted, Observations before) {
        Observations after = before.plus(
                wanted.observations() == null ? List.of() : wanted.observations(),
                wanted.observedOn(),
                vault.birthDate(casefile).map(BirthDate::earliest).orElse(LocalDate.MIN),
                ids::next);
        boolean first =
                !casefile.continued() && assessments.asRecorded(casefile.id()).isEmpty();
        Assessment assessment = new Assessment();
        assessment.id = ids.next();
        assessment.authority = casefile.authority();
        assessment.office = casefile.office();
        assessment.casefileId = casefile.id();
        assessment.observedOn = wanted.observedOn();
        assessment.content = assessments.seal(casefile.id(), wanted.needs());
        assessment.observations = assessments.sealObservations(casefile.id(), after.since(before));
        assessment.recordedBy = person();
        assessment.recordedAt = clock.instant();
        assessments.persist(assessment);
        casefile.assessed();
        access.record("assess", "case", casefile.id());
        if (first) {
            facts.ofCase(
                    casefile.id(),
                    casefile.counted(),
                    CaseMilestone.ASSESSED,
                    LocalDate.now(clock),
                    Map.of(Attribute.MANAGEMENT, Management.CASE_MANAGEMENT.name()));
        }
        learnt.fire(new LearntLater(casefile.id()));
        return new Recorded(assessment.id, after);
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }

    @Transactional
    List<AssessmentView> ofCase(UUID casefileId) {
        visible.required(casefileId);
        access.record("read-assessments", "case", casefileId);
        return assessments.ofCase(casefileId).stream()
                .map(assessment ->
                        new AssessmentView(assessment.id, assessment.observedOn, assessments.open(assessment)))
                .toList();
    }

    /** What was observed last of each kind, and the whole series with what was corrected. */
    @Transactional
    ObservationsView observations(UUID casefileId) {
        visible.required(casefileId);
        access.record("read-observations", "case", casefileId);
        Observations observations = assessments.observations(casefileId);
        return new ObservationsView(
                observations.current(LocalDate.now(clock)).values().stream()
                        .map(each -> view(each, observations))
                        .toList(),
                observations.series().stream()
                        .map(each -> view(each, observations))
                        .toList());
    }

    private static ObservationView view(Observation each, Observations all) {
        return new ObservationView(
                each.id(),
                each.kind(),
                each.value(),
                each.source(),
                each.observedOn(),
                each.corrects(),
                all.series().stream()
                        .filter(other -> each.id().equals(other.corrects()))
                        .map(Observation::id)
                        .findFirst()
                        .orElse(null));
    }
}
