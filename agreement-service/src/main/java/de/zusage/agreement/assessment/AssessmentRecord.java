package de.zusage.agreement.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.assessment.AssessmentApi.WantedObservation;
import de.zusage.agreement.template.GoalArea;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found on one day, to be taken along into another file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentRecord(
        @NotNull @PastOrPresent LocalDate observedOn,
        @NotNull @Size(max = 12) Set<@NotNull GoalArea> needs,
        @Nullable @Size(max = 40) List<@NotNull @Valid ObservationRecord> observations) {

    /**
     * One value of one day.
     *
     * @param id by which a later one of the same file may correct it; where it is brought in it gets another
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObservationRecord(
            @NotNull UUID id,
            @NotNull Kind kind,
            @NotNull @Size(min = 1, max = 40) String value,
            @Nullable Source source,
            @NotNull @PastOrPresent LocalDate observedOn,
            @Nullable UUID corrects) {

        static ObservationRecord of(Observation one) {
            return new ObservationRecord(
                    one.id(), one.kind(), one.value(), one.source(), one.observedOn(), one.corrects());
        }

        WantedObservation wanted(@Nullable UUID correctsHere) {
            return new WantedObservation(kind, value, source, observedOn, correctsHere);
        }
    }

    /** What was found never reaches a log by accident. */
    @Override
    public String toString() {
        return "AssessmentRecord[" + observedOn + "]";
    }
}
