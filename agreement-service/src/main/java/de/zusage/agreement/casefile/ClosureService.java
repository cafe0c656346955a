package de.zusage.agreement.casefile;

import de.zusage.agreement.employment.Employments;
import de.zusage.agreement.fact.Attribute;
import de.zusage.agreement.fact.Fact.CaseMilestone;
import de.zusage.agreement.fact.Facts;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closing a case. */
@ApplicationScoped
class ClosureService {
    private final Casefiles casefiles;
    private final ClosureGuard guard;
    private final Employments employments;
    private final EventLog events;
    private final Facts facts;
    private final AccessLog access;
    private final Caller caller;
    private final Clock clock;

    ClosureService(
            Casefiles casefiles,
            ClosureGuard guard,
            Employments employments,
            EventLog events,
            Facts facts,
            AccessLog access,
            Caller caller,
            Clock clock) {
        this.casefiles = casefiles;
        this.guard = guard;
        this.employments = employments;
        this.events = events;
        this.facts = facts;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    void close(UUID id, @Nullable String ifMatch, ClosureReason reason) {
        Versions.require(ifMatch, casefiles.revision(id)); // before the guard: whoever saw an older case reads it again
        guard.requireClosable(id);
        Casefile casefile = casefiles.toChange(id);
        UUID adviser = UUID.fromString(caller.subject());
        LocalDate today = LocalDate.now(clock);
        casefile.requireAdviser(adviser);
        employments.require(adviser, today);
        Versions.require(ifMatch, casefile.revision);
        CasefileEvent closed = casefile.close(reason, today);
        access.record("close", "case", id);
        events.append(new EventStream("zusage.agreement", "case:" + id), closed);
        facts.ofCase(id, casefile.counted(), CaseMilestone.CLOSED, today, Map.of(Attribute.CLOSURE, reason.group()));
    }
}
