package de.zusage.agreement.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.fact.Attribute;
import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is frozen for statistics when an agreement comes into force (domain §5). */
@ApplicationScoped
public class Structures implements PanacheRepositoryBase<FrozenStructure, UUID> {
    private final Assessments assessments;
    private final CasefileVault casefiles;
    private final PersonKeys keys;
    private final Ids ids;
    private final Clock clock;

    Structures(Assessments assessments, CasefileVault casefiles, PersonKeys keys, Ids ids, Clock clock) {
        this.assessments = assessments;
        this.casefiles = casefiles;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** Freezes what is valid on that day, once per agreement: an amendment is no second signing. */
    public void freeze(UUID agreement, Casefile casefile, LocalDate day) {
        persist(new FrozenStructure(
                agreement,
                casefile.authority(),
                casefile.office(),
                day,
                seal(casefile.id(), FrozenStructure.COLUMN, valid(casefile, day))));
    }

    /** What statistics may know of it; nothing of an agreement that never came into force. */
    public Map<Attribute, String> attributes(UUID agreement, Casefile casefile) {
        return known(agreement, casefile.id()).map(StructureAttributes::of).orElse(Map.of());
    }

    /**
     * What of the day of the second signature was wrong or became known late, as statistics are to learn it; nothing where
     * all is as it was told. What was frozen stays as it was frozen.
     */
    public Optional<Map<Attribute, String>> correct(UUID agreement, Casefile casefile) {
        return known(agreement, casefile.id()).flatMap(before -> {
            Structure now = valid(casefile, before.on());
            Map<Attribute, String> told = StructureAttributes.correcting(before, now);
            if (told.isEmpty()) {
                return Optional.empty();
            }
            byte[] sealed = seal(casefile.id(), CorrectedStructure.COLUMN, now);
            getEntityManager()
                    .persist(new CorrectedStructure(
                            ids.next(), agreement, casefile.authority(), casefile.office(), clock.instant(), sealed));
            return Optional.of(told);
        });
    }

    /** The level now against the one of the second signature, where the same source says both. */
    public Optional<String> levelChange(UUID agreement, Casefile casefile, LocalDate day) {
        return known(agreement, casefile.id())
                .flatMap(before -> StructureAttributes.levelChange(before, valid(casefile, day)));
    }

    private Structure valid(Casefile casefile, LocalDate day) {
        Optional<Integer> age = casefiles.birthDate(casefile).map((BirthDate birth) -> birth.ageOn(day));
        return Structure.of(
                assessments.observations(casefile.id()).current(day),
                assessments.needs(casefile.id(), day),
                age,
                day,
                casefiles.origin(casefile));
    }

    /** What was told last: what was frozen, as it was corrected since. */
    private Optional<Structure> known(UUID agreement, UUID casefile) {
        return getEntityManager()
                .createQuery(
                        "from CorrectedStructure where agreementId = ?1 order by correctedAt desc, id desc",
                        CorrectedStructure.class)
                .setParameter(1, agreement)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(corrected -> open(keys.open(casefile, CorrectedStructure.COLUMN, corrected.content)))
                .or(() -> of(agreement, casefile));
    }

    /** What was frozen, if the agreement ever came into force. */
    Optional<Structure> of(UUID agreement, UUID casefile) {
        return findByIdOptional(agreement)
                .map(frozen -> open(keys.open(casefile, FrozenStructure.COLUMN, frozen.content)));
    }

    private byte[] seal(UUID casefile, String column, Structure structure) {
        try {
            return keys.seal(casefile, column, EventJson.mapper().writeValueAsString(structure));
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
