package de.zusage.agreement.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is frozen for statistics when an agreement comes into force (domain §5). */
@ApplicationScoped
public class Structures implements PanacheRepositoryBase<FrozenStructure, UUID> {
    private final Assessments assessments;
    private final CasefileVault casefiles;
    private final PersonKeys keys;

    Structures(Assessments assessments, CasefileVault casefiles, PersonKeys keys) {
        this.assessments = assessments;
        this.casefiles = casefiles;
        this.keys = keys;
    }

    /** Freezes what is valid on that day, once per agreement: an amendment is no second signing. */
    public void freeze(UUID agreement, Casefile casefile, LocalDate day) {
        Optional<Integer> age = casefiles.birthDate(casefile).map((BirthDate birth) -> birth.ageOn(day));
        Structure structure = Structure.of(
                assessments.observations(casefile.id()).current(day), assessments.needs(casefile.id(), day), age, day);
        persist(new FrozenStructure(
                agreement, casefile.authority(), casefile.office(), day, seal(casefile.id(), structure)));
    }

    /** What was frozen, if the agreement ever came into force. */
    Optional<Structure> of(UUID agreement, UUID casefile) {
        return findByIdOptional(agreement)
                .map(frozen -> open(keys.open(casefile, FrozenStructure.COLUMN, frozen.content)));
    }

    private byte[] seal(UUID casefile, Structure structure) {
        try {
            return keys.seal(
                    casefile, FrozenStructure.COLUMN, EventJson.mapper().writeValueAsString(structure));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a structure can always be written", e);
        }
    }

    private static Structure open(String json) {
        try {
            return EventJson.mapper().readValue(json, Structure.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frozen structure can be read back", e);
        }
    }
}
