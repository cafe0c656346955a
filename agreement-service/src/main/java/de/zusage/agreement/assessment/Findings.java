package de.zusage.agreement.assessment;

import de.zusage.agreement.assessment.AssessmentApi.NewAssessment;
import de.zusage.agreement.template.GoalArea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Assessments as they are taken along into another file, and brought in from there. */
@ApplicationScoped
public class Findings {
    private final Assessments assessments;
    private final AssessmentService service;

    Findings(Assessments assessments, AssessmentService service) {
        this.assessments = assessments;
        this.service = service;
    }

    /** What was found on one day. */
    public record Finding(
            @NotNull @PastOrPresent LocalDate observedOn,
            @NotNull @Size(max = 12) Set<@NotNull GoalArea> needs) {}

    /** Oldest first. */
    @Transactional(TxType.MANDATORY)
    public List<Finding> ofCase(UUID casefile) {
        return assessments.ofCase(casefile).stream()
                .map(each -> new Finding(each.observedOn, assessments.open(each)))
                .toList();
    }

    /** Records it in the case as the caller's own assessment of that day. */
    @Transactional(TxType.MANDATORY)
    public void bringIn(UUID casefile, Finding finding) {
        service.record(casefile, new NewAssessment(finding.observedOn(), finding.needs(), null));
    }
}
