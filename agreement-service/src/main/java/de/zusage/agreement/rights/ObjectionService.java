package de.zusage.agreement.rights;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.fact.Uncounted;
import de.zusage.agreement.rights.RightsApi.Against;
import de.zusage.agreement.rights.RightsApi.HowSaid;
import de.zusage.agreement.rights.RightsApi.NewObjection;
import de.zusage.agreement.rights.RightsApi.ObjectionView;
import de.zusage.agreement.rights.RightsTransfers.HandedObjection;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Notes what clients object to; what was done before stays done. */
@ApplicationScoped
class ObjectionService implements Uncounted {
    private final Objections objections;
    private final RightsDesk desk;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    ObjectionService(Objections objections, RightsDesk desk, EventLog events, Ids ids, Clock clock) {
        this.objections = objections;
        this.desk = desk;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID object(UUID caseId, NewObjection wanted) {
        Casefile casefile = desk.toSay(caseId, "object", wanted.how());
        if (objections.stands(caseId, wanted.against())) {
            throw new RuleViolation("objection-exists", "The client objects to this already.");
        }
        return note(casefile, new HandedObjection(wanted.against(), wanted.how(), LocalDate.now(clock)), desk.person());
    }

    private UUID note(Casefile casefile, HandedObjection said, UUID recordedBy) {
        Objection objection = new Objection();
        objection.id = ids.next();
        objection.authority = casefile.authority();
        objection.office = casefile.office();
        objection.casefileId = casefile.id();
        objection.against = said.against();
        objection.how = said.how();
        objection.raisedOn = said.raisedOn();
        objection.recordedBy = recordedBy;
        objection.recordedAt = clock.instant();
        objections.persist(objection);
        append(
                casefile.id(),
                new RightsEvent.Raised(objection.id, casefile.id(), objection.against, objection.raisedOn));
        return objection.id;
    }

    /** Those that stand. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<HandedObjection> hand(UUID caseId) {
        return objections.ofCase(caseId).stream()
                .filter(Objection::stands)
                .map(objection -> new HandedObjection(objection.against, objection.how, objection.raisedOn))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void receive(Casefile casefile, List<HandedObjection> handed, UUID receivedBy) {
        handed.forEach(each -> note(casefile, each, receivedBy));
    }

    /** On the client's word alone, whoever notes it: an objection is nobody else's to take back. */
    @Transactional
    ObjectionView withdraw(UUID caseId, UUID id, HowSaid how) {
        desk.toSay(caseId, "withdraw-objection", how);
        Objection objection = objections.ofCase(caseId, id).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        if (objection.withdraw(how, desk.person(), today)) {
            append(caseId, new RightsEvent.Withdrawn(id, caseId, objection.against, today));
        }
        return view(objection);
    }

    @Transactional
    List<ObjectionView> ofCase(UUID caseId) {
        desk.toRead(caseId, "list-objections");
        return objections.ofCase(caseId).stream().map(ObjectionService::view).toList();
    }

    @Transactional
    ObjectionView one(UUID caseId, UUID id) {
        desk.toRead(caseId, "list-objections");
        return objections.ofCase(caseId, id).map(ObjectionService::view).orElseThrow(NotFound::new);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean is(UUID casefile) {
        return objections.stands(casefile, Against.STATISTICS);
    }

    private static ObjectionView view(Objection objection) {
        return new ObjectionView(
                objection.id,
                objection.against,
                objection.how,
                objection.raisedOn,
                objection.withdrawnOn,
                objection.withdrawnHow);
    }

    private void append(UUID caseId, RightsEvent event) {
        events.append(new EventStream("zusage.agreement", "case:" + caseId), event);
    }
}
