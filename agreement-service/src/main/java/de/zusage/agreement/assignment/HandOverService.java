package de.zusage.agreement.assignment;

import de.zusage.agreement.assignment.AssignmentApi.ForlornCase;
import de.zusage.agreement.assignment.AssignmentApi.HandOverView;
import de.zusage.agreement.assignment.AssignmentApi.NewHandOver;
import de.zusage.agreement.assignment.HandOver.Move;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.employment.Employments;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
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

/** Handing cases over to another adviser of the office; agreements go on unchanged. */
@ApplicationScoped
class HandOverService {
    private final Casefiles casefiles;
    private final HandOvers handOvers;
    private final Employments employments;
    private final Responsibility responsibility;
    private final EventLog events;
    private final AccessLog access;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    HandOverService(
            Casefiles casefiles,
            HandOvers handOvers,
            Employments employments,
            Responsibility responsibility,
            EventLog events,
            AccessLog access,
            Tenancy tenancy,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.casefiles = casefiles;
        this.handOvers = handOvers;
        this.employments = employments;
        this.responsibility = responsibility;
        this.events = events;
        this.access = access;
        this.tenancy = tenancy;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** One case: by who answers for it today, or by the office's lead. Returns the case's new revision. */
    @Transactional
    long handOver(UUID casefileId, @Nullable String ifMatch, UUID adviser) {
        Casefile casefile = casefiles.toChange(casefileId);
        responsibility.requireAdviserOrLead(casefile, person());
        Versions.require(ifMatch, casefile.revision());
        requireEmployed(adviser);
        hand(casefile, adviser);
        return casefile.revision();
    }

    /** All open cases of one adviser or of the office, in one transaction. */
    @Transactional
    UUID handOver(NewHandOver wanted) {
        requireEmployed(wanted.to());
        List<Casefile> moved = casefiles.openToChange(wanted.from()).stream()
                .filter(each -> !each.isAdvisedBy(wanted.to()))
                .toList();
        moved.forEach(each -> hand(each, wanted.to()));
        Move move = new Move(wanted.from(), wanted.to(), moved.size());
        HandOver made = new HandOver(ids.next(), tenancy.required(), move, person(), clock.instant());
        handOvers.persist(made);
        return made.id;
    }

    @Transactional
    HandOverView read(UUID id) {
        return HandOverView.of(handOvers.findByIdOptional(id).orElseThrow(NotFound::new));
    }

    private void hand(Casefile casefile, UUID adviser) {
        casefile.handTo(adviser);
        access.record("hand-over", "case", casefile.id());
        events.append(
                new EventStream("zusage.agreement", "case:" + casefile.id()),
                new AssignmentEvent.Assigned(casefile.id(), adviser, LocalDate.now(clock)));
    }

    /** The open cases whose adviser does not work here today: the lead hands them over, so that none is forgotten. */
    @Transactional
    List<ForlornCase> withoutAdviser() {
        List<Casefile> found = casefiles.withoutAdviser(LocalDate.now(clock));
        found.forEach(each -> access.record("list", "case", each.id()));
        return found.stream().map(ForlornCase::of).toList();
    }

    private void requireEmployed(UUID adviser) {
        employments.require(adviser, LocalDate.now(clock));
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }
}
