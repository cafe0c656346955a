package de.zusage.agreement.assessment;

import de.zusage.agreement.assessment.AssessmentApi.NewAssessment;
import de.zusage.agreement.assessment.AssessmentApi.WantedObservation;
import de.zusage.agreement.assessment.AssessmentRecord.ObservationRecord;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Assessments as they are taken along into another file, and brought in from there. */
@ApplicationScoped
public class AssessmentRecords {
    private final Assessments assessments;
    private final AssessmentService service;

    AssessmentRecords(Assessments assessments, AssessmentService service) {
        this.assessments = assessments;
        this.service = service;
    }

    /** In the order in which they were recorded: what corrects another comes after it. */
    @Transactional(TxType.MANDATORY)
    public List<AssessmentRecord> ofCase(UUID casefile) {
        return assessments.asRecorded(casefile).stream()
                .map(each -> new AssessmentRecord(
                        each.observedOn,
                        assessments.open(each),
                        each.observations == null
                                ? null
                                : assessments.openObservations(each).stream()
                                        .map(ObservationRecord::of)
                                        .toList()))
                .toList();
    }

    /** Records them in the case as the caller's own assessments of those days, by the rules of every assessment. */
    @Transactional(TxType.MANDATORY)
    public void bringIn(UUID casefile, List<AssessmentRecord> records) {
        requireIdsOnce(records);
        Casefile file = service.toAssess(casefile);
        Observations all = assessments.observations(casefile);
        Map<UUID, UUID> idsHere = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            try {
                all = bringIn(file, records.get(i), all, idsHere);
            } catch (InvalidInput e) {
                throw new InvalidInput(e.problem(), "At /assessments/" + i + ": " + e.detail());
            }
        }
    }

    /** By its id a later one names what it corrects. */
    static void requireIdsOnce(List<AssessmentRecord> records) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < records.size(); i++) {
            List<ObservationRecord> observed = records.get(i).observations();
            if (observed != null
                    && !observed.stream().map(ObservationRecord::id).allMatch(seen::add)) {
                throw new InvalidInput(
                        "observation-id-twice",
                        "At /assessments/" + i + ": an observation has the id of another of this file.");
            }
        }
    }

    private Observations bringIn(Casefile file, AssessmentRecord one, Observations all, Map<UUID, UUID> idsHere) {
        List<ObservationRecord> observed = one.observations() == null ? List.of() : one.observations();
        List<WantedObservation> wanted = observed.stream()
                .map(each -> each.wanted(
                        each.corrects() == null ? null : idsHere.getOrDefault(each.corrects(), each.corrects())))
                .toList();
        Observations grown = service.add(file, new NewAssessment(one.observedOn(), one.needs(), wanted), all)
                .observations();
        List<Observation> added = grown.since(all);
        for (int i = 0; i < added.size(); i++) {
            idsHere.put(observed.get(i).id(), added.get(i).id());
        }
        return grown;
    }
}
