package de.zusage.agreement.assessment;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.template.GoalArea;
import de.zusage.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The two ends of a transfer: assessments are copied with the client's consent, sealed anew; who made them stays behind. */
@ApplicationScoped
public class AssessmentTransfers {
    private final Assessments assessments;
    private final Ids ids;
    private final Clock clock;

    AssessmentTransfers(Assessments assessments, Ids ids, Clock clock) {
        this.assessments = assessments;
        this.ids = ids;
        this.clock = clock;
    }

    /** An assessment on its way from one key to the next. */
    public record HandedAssessment(LocalDate observedOn, Set<GoalArea> needs, List<Observation> observations) {

        /** What was found never reaches a log by accident. */
        @Override
        public String toString() {
            return "HandedAssessment[" + observedOn + "]";
        }
    }

    @Transactional(TxType.MANDATORY)
    public List<HandedAssessment> hand(UUID casefile) {
        return assessments.ofCase(casefile).stream()
                .map(assessment -> new HandedAssessment(
                        assessment.observedOn,
                        assessments.open(assessment),
                        assessment.observations == null ? List.of() : assessments.openObservations(assessment)))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    public void receive(Casefile casefile, List<HandedAssessment> handed, UUID receivedBy) {
        for (HandedAssessment each : handed) {
            Assessment assessment = new Assessment();
            assessment.id = ids.next();
            assessment.authority = casefile.authority();
            assessment.office = casefile.office();
            assessment.casefileId = casefile.id();
            assessment.observedOn = each.observedOn();
            assessment.content = assessments.seal(casefile.id(), each.needs());
            assessment.observations = assessments.sealObservations(casefile.id(), each.observations());
            assessment.recordedBy = receivedBy;
            assessment.recordedAt = clock.instant();
            assessments.persist(assessment);
        }
    }
}
