package de.zusage.agreement.assessment;

import de.zusage.agreement.template.GoalArea;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What goes in and out of the assessment resource. */
interface AssessmentApi {

    /** An assessment of one day and the goal areas in which it found a need; none is a finding too. */
    record NewAssessment(
            @NotNull @PastOrPresent LocalDate observedOn,
            @NotNull @Size(max = 12) Set<@NotNull GoalArea> needs) {}

    /** An assessment as it was recorded. */
    record AssessmentView(UUID id, LocalDate observedOn, Set<GoalArea> needs) {}
}
