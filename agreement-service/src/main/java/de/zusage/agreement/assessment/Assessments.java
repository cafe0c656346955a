package de.zusage.agreement.assessment;

import de.zusage.agreement.template.GoalArea;
import de.zusage.kit.crypto.PersonKeys;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The assessments of a case; needs are sealed with the client's key. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {
    private static final String CONTENT = "assessment.content";

    private final PersonKeys keys;

    Assessments(PersonKeys keys) {
        this.keys = keys;
    }

    /** Every goal area in which any assessment of the case found a need. */
    public Set<GoalArea> needs(UUID casefile) {
        EnumSet<GoalArea> needs = EnumSet.noneOf(GoalArea.class);
        ofCase(casefile).forEach(assessment -> needs.addAll(open(assessment)));
        return needs;
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
