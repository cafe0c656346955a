package de.zusage.agreement.rights;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.rights.RightsApi.Lifting;
import de.zusage.agreement.rights.RightsApi.NewRestriction;
import de.zusage.agreement.rights.RightsApi.RestrictionView;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Restricts cases on their clients' demand, and lifts that after the client was told. */
@ApplicationScoped
class RestrictionService {
    private final Restrictions restrictions;
    private final RightsDesk desk;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    RestrictionService(Restrictions restrictions, RightsDesk desk, EventLog events, Ids ids, Clock clock) {
        this.restrictions = restrictions;
        this.desk = desk;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID restrict(UUID caseId, NewRestriction wanted) {
        Casefile casefile = desk.toSay(caseId, "restrict", wanted.how());
        LocalDate today = LocalDate.now(clock);
        casefile.requireUnrestricted();
        casefile.restrict(today);
        Restriction restriction = new Restriction();
        restriction.id = ids.next();
        restriction.authority = casefile.authority();
        restriction.office = casefile.office();
        restriction.casefileId = caseId;
        restriction.reason = wanted.reason();
        restriction.how = wanted.how();
        restriction.restrictedOn = today;
        restriction.recordedBy = desk.person();
        restriction.recordedAt = clock.instant();
        restrictions.persist(restriction);
        append(caseId, new RightsEvent.Restricted(caseId, today));
        return restriction.id;
    }

    @Transactional
    RestrictionView lift(UUID caseId, UUID id, Lifting lifting) {
        Casefile casefile = desk.toChange(caseId, "lift-restriction");
        Restriction restriction = restrictions.ofCase(caseId, id).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        restriction.lift(lifting, desk.person(), today);
        casefile.restrict(null);
        append(caseId, new RightsEvent.RestrictionLifted(caseId, today));
        return view(restriction);
    }

    @Transactional
    List<RestrictionView> ofCase(UUID caseId) {
        desk.toRead(caseId, "list-restrictions");
        return restrictions.ofCase(caseId).stream()
                .map(RestrictionService::view)
                .toList();
    }

    @Transactional
    RestrictionView one(UUID caseId, UUID id) {
        desk.toRead(caseId, "list-restrictions");
        return restrictions.ofCase(caseId, id).map(RestrictionService::view).orElseThrow(NotFound::new);
    }

    private static RestrictionView view(Restriction restriction) {
        return new RestrictionView(
                restriction.id,
                restriction.reason,
                restriction.how,
                restriction.restrictedOn,
                restriction.informedOn,
                restriction.informedHow,
                restriction.liftedOn);
    }

    private void append(UUID caseId, RightsEvent event) {
        events.append(new EventStream("zusage.agreement", "case:" + caseId), event);
    }
}
