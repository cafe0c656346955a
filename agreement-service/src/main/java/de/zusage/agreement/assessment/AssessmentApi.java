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

    /** The values of each kind, as {@link Kind#describe} has them. */
    String VALUES = """
            By kind:
            CEFR_LISTENING CEFR_READING CEFR_SPEAKING CEFR_WRITING CEFR_OVERALL: PRE_A1, A1, A2, B1, B2, C1, C2, \
            NOT_LITERATE, SECOND_SCRIPT_LEARNER, UNKNOWN, NOT_APPLICABLE
            SCHOOL_YEARS: 0 to 25, UNKNOWN, NOT_APPLICABLE
            EDUCATION: NONE, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY, VOCATIONAL, HIGHER, UNKNOWN, NOT_APPLICABLE
            RECOGNITION: NONE, NOT_APPLIED, APPLIED, PARTLY_RECOGNISED, RECOGNISED, NOT_RECOGNISED, UNKNOWN, \
            NOT_APPLICABLE
            WORK: NONE, SEEKING, TRAINING, MINOR_EMPLOYMENT, EMPLOYED, SELF_EMPLOYED, UNKNOWN, NOT_APPLICABLE
            CHILD_CARE: NONE, SEEKING, WITHIN_FAMILY, PART_OF_THE_DAY, WHOLE_DAY, UNKNOWN, NOT_APPLICABLE
            HOUSING: NONE, SHARED_ACCOMMODATION, WITH_RELATIVES_OR_FRIENDS, RENTED, OWNED, UNKNOWN, NOT_APPLICABLE
            RESIDENCE_GROUP: GERMAN, SPAETAUSSIEDLER, EU, PROTECTION, FAMILY, WORK_OR_STUDY, PENDING, OTHER, UNKNOWN, \
            NOT_APPLICABLE
            ARRIVAL: a year or a month (YYYY or YYYY-MM), UNKNOWN, NOT_APPLICABLE""";

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

            @NotNull @Size(min = 1, max = 40) @Schema(
                    description = VALUES,
                    examples = {"A2", "EU", "2025-11", "UNKNOWN"})
            String value,

            @Schema(description = "Of a language level (CEFR_…), where it is mandatory; of nothing else") @Nullable Source source,

            @Schema(description = "Absent: the day of the assessment") @Nullable @PastOrPresent LocalDate observedOn,

            @Schema(description = "An earlier observation of this kind that was wrong") @Nullable UUID corrects) {}

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
