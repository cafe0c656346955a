package de.zusage.agreement.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.zusage.agreement.template.GoalArea;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The assessments of a case; needs are sealed with the client's key. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {
    private static final String CONTENT = "assessment.content";
    private static final String OBSERVATIONS = "assessment.observations";

    private final PersonKeys keys;

    Assessments(PersonKeys keys) {
        this.keys = keys;
    }

    /** Every goal area in which any assessment of the case found a need. */
    public Set<GoalArea> needs(UUID casefile) {
        return needs(casefile, LocalDate.MAX);
    }

    /** The same up to that day. */
    Set<GoalArea> needs(UUID casefile, LocalDate until) {
        EnumSet<GoalArea> needs = EnumSet.noneOf(GoalArea.class);
        ofCase(casefile).stream()
                .filter(assessment -> !assessment.observedOn.isAfter(until))
                .forEach(assessment -> needs.addAll(open(assessment)));
        return needs;
    }

    /** Everything observed of a case, in the order in which it was recorded. */
    Observations observations(UUID casefile) {
        return new Observations(
                list("casefileId = ?1 and observations is not null order by recordedAt, id", casefile).stream()
                        .flatMap(assessment -> openObservations(assessment).stream())
                        .toList());
    }

    /** The list of one assessment; nothing where nothing was observed. */
    byte @Nullable [] sealObservations(UUID casefile, List<Observation> observations) {
        try {
            return observations.isEmpty()
                    ? null
                    : keys.seal(casefile, OBSERVATIONS, EventJson.mapper().writeValueAsString(observations));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("observations can always be written", e);
        }
    }

    List<Observation> openObservations(Assessment assessment) {
        try {
            String json =
                    keys.open(assessment.casefileId, OBSERVATIONS, Objects.requireNonNull(assessment.observations));
            return EventJson.mapper().readValue(json, new TypeReference<List<Observation>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("assessment " + assessment.id + " holds readable observations", e);
        }
    }

    List<Assessment> asRecorded(UUID casefile) {
        return list("casefileId = ?1 order by recordedAt, id", casefile);
    }

    List<Assessment> ofCase(UUID casefile) {
        return list("casefileId = ?1 order by observedOn, id", casefile);
    }

    byte[] seal(UUID casefile, Set<GoalArea> needs) {
        return keys.seal(
                casefile, CONTENT, needs.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }

    Set<GoalArea> open(Assessment assessment) {
        String sealed = keys.open(assessment.casefileId, CONTENT, assessment.content);
        return Arrays.stream(sealed.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(GoalArea::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GoalArea.class)));
    }
}
