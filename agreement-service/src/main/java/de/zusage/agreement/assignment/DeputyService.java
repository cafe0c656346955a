package de.zusage.agreement.assignment;

import de.zusage.agreement.assignment.AssignmentApi.DeputyView;
import de.zusage.agreement.assignment.AssignmentApi.NewDeputy;
import de.zusage.agreement.assignment.Deputy.Term;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.employment.Employments;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Naming deputies of a case: by the responsible adviser, or by the office's lead when he or she is away. */
@ApplicationScoped
class DeputyService {
    private final Deputies deputies;
    private final Casefiles casefiles;
    private final Employments employments;
    private final Responsibility responsibility;
    private final EventLog events;
    private final AccessLog access;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    DeputyService(
            Deputies deputies,
            Casefiles casefiles,
            Employments employments,
            Responsibility responsibility,
            EventLog events,
            AccessLog access,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.deputies = deputies;
        this.casefiles = casefiles;
        this.employments = employments;
        this.responsibility = responsibility;
        this.events = events;
        this.access = access;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID name(UUID casefileId, NewDeputy wanted) {
        Casefile casefile = toChange(casefileId, "deputise");
        employments.require(wanted.person(), wanted.validFrom(), wanted.validTo());
        Term term = new Term(wanted.person(), wanted.validFrom(), wanted.validTo());
        Deputy deputy = new Deputy(ids.next(), casefile, term, person(), clock.instant());
        deputies.persist(deputy);
        casefile.reassigned();
        events.append(
                new EventStream("zusage.agreement", "case:" + casefileId),
                new AssignmentEvent.Deputised(casefileId, deputy.id, term.person(), term.from(), term.to()));
        return deputy.id;
    }

    /** Ends a deputyship at once; one that is over stays as it was. */
    @Transactional
    void end(UUID casefileId, UUID id, @Nullable String ifMatch) {
        Casefile casefile = toChange(casefileId, "end-deputy");
        Versions.require(ifMatch, casefile.revision());
        Deputy deputy = deputies.findByIdOptional(id)
                .filter(each -> each.casefileId.equals(casefileId))
                .orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        if (!deputy.isOver(today)) {
            events.append(
                    new EventStream("zusage.agreement", "case:" + casefileId), deputy.end(today, clock.instant()));
        }
        casefile.reassigned();
    }

    @Transactional
    List<DeputyView> of(UUID casefileId) {
        casefiles.required(casefileId);
        access.record("read-deputies", "case", casefileId);
        return deputies.of(casefileId).stream().map(DeputyView::of).toList();
    }

    @Transactional
    DeputyView one(UUID casefileId, UUID id) {
        return of(casefileId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Casefile toChange(UUID casefileId, String action) {
        Casefile casefile = casefiles.toChange(casefileId);
        responsibility.requireAdviserOrLead(casefile, person());
        access.record(action, "case", casefileId);
        return casefile;
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }
}
