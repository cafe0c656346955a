package de.zusage.agreement.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.template.GoalArea;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the assessment resource. */
interface AssessmentApi {

    /**
     * An assessment of one day and the goal areas in which it found a need; none is a finding too.
     *
     * @param observations what it found beside the needs
     */
    @Schema(example = """
            {"observedOn": "2026-03-02", "needs": ["LANGUAGE", "WORK"],
            "observations": [{"kind": "CEFR_OVERALL", "value": "A2", "source": "PLACEMENT_TEST"}]}""")
    record NewAssessment(
            @NotNull @PastOrPresent LocalDate observedOn,
            @NotNull @Size(max = 12) Set<@NotNull GoalArea> needs,
            @Nullable @Size(max = 40) List<@NotNull @Valid WantedObservation> observations) {}

    /**
     * One finding.
     *
     * @param value of the kind; UNKNOWN, NOT_APPLICABLE and NONE are three different findings
     * @param source of a language level, where it is mandatory; of nothing else
     * @param observedOn absent: the day of the assessment
     * @param corrects an earlier observation of this kind that was wrong; it stays in the series
     */
    record WantedObservation(
            @NotNull Kind kind,

            @NotNull @Size(min = 1, max = 40) @Schema(examples = {"A2", "EU", "2025-11", "UNKNOWN"})
            String value,

            @Nullable Source source,
            @Nullable @PastOrPresent LocalDate observedOn,
            @Nullable UUID corrects) {}

    /** What was observed last of each kind, and everything that was ever recorded, oldest first. */
    record ObservationsView(List<ObservationView> current, List<ObservationView> series) {}

    /**
     * One value of one day.
     *
     * @param correctedBy the later observation that says this one was wrong
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObservationView(
            UUID id,
            Kind kind,
            String value,
            @Nullable Source source,
            LocalDate observedOn,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy) {}

    /** An assessment as it was recorded. */
    record AssessmentView(UUID id, LocalDate observedOn, Set<GoalArea> needs) {}
}
