package de.zusage.notification.escalation;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import de.zusage.notification.escalation.EscalationApi.EscalationView;
import de.zusage.notification.staff.Colleagues;
import de.zusage.notification.staff.StaffFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for the caller, and his or her word on it. */
@ApplicationScoped
class EscalationService {
    private static final String LIST = "escalations";
    private static final String KIND = "escalation";

    private final Escalations escalations;
    private final Turns turns;
    private final EscalationViews views;
    private final Climb climb;
    private final Colleagues colleagues;
    private final EventLog events;
    private final Cursors cursors;
    private final AccessLog accessLog;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    EscalationService(
            Escalations escalations,
            Turns turns,
            EscalationViews views,
            Climb climb,
            Colleagues colleagues,
            EventLog events,
            Cursors cursors,
            AccessLog accessLog,
            Tenancy tenancy,
            Caller caller,
            Clock clock) {
        this.escalations = escalations;
        this.turns = turns;
        this.views = views;
        this.climb = climb;
        this.colleagues = colleagues;
        this.events = events;
        this.cursors = cursors;
        this.accessLog = accessLog;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /** An escalation at one version. */
    record Versioned(long version, EscalationView escalation) {}

    @Transactional
    Page<EscalationView> page(@Nullable String cursor, int limit) {
        tenancy.required();
        UUID person = person();
        List<Escalation> found =
                escalations.waitingFor(person, cursors.after(LIST, person.toString(), cursor), limit + 1);
        Page<Escalation> page = cursors.page(
                LIST, person.toString(), found, limit, last -> List.of(last.id().toString()));
        accessLog.record(
                "READ", KIND, page.items().stream().map(Escalation::caseId).toList());
        return views.of(page);
    }

    /** Of those whom it has reached at the office; nobody else learns that it is there. */
    @Transactional
    Versioned read(UUID id) {
        Escalation escalation = escalations.findByIdOptional(id).orElseThrow(NotFound::new);
        requireReached(escalation);
        accessLog.record("READ", KIND, escalation.caseId());
        return versioned(escalation);
    }

    /** The caller takes care: it goes to nobody else. */
    @Transactional
    Versioned acknowledge(UUID id, @Nullable String ifMatch) {
        Escalation escalation = own(id, ifMatch);
        acknowledge(escalation);
        return versioned(escalation);
    }

    /** A carrier's lead has seen that something waits; nothing happens where one has before. */
    @Transactional(TxType.MANDATORY)
    void acknowledgeAtCarrier(UUID carrierId) {
        Escalation escalation = escalations.shownAs(carrierId).orElseThrow(NotFound::new);
        if (escalation.state() == EscalationState.RAISED) {
            acknowledge(escalation);
        }
    }

    private void acknowledge(Escalation escalation) {
        EscalationEvent fact = escalation.acknowledge(LocalDate.now(clock));
        turns.findById(escalation.turnId()).acknowledged(clock.instant());
        events.append(fact.stream(), fact);
        accessLog.record("WRITE", KIND, escalation.caseId());
    }

    /** Somebody else of the office has it from now on, with all the time that there is. */
    @Transactional
    Versioned handOn(UUID id, @Nullable String ifMatch, UUID to) {
        Escalation escalation = own(id, ifMatch);
        escalation.requireOpen();
        StaffFunction function = colleagues
                .function(to)
                .orElseThrow(
                        () -> new RuleViolation("not-on-the-staff", "This person is not on the staff of the office."));
        if (function == StaffFunction.CARRIER_LEAD) {
            throw new RuleViolation("not-to-the-carrier", "Nobody hands content on to the carrier.");
        }
        if (to.equals(person())) {
            throw new RuleViolation("to-another", "Who keeps it acknowledges it.");
        }
        if (colleagues.mailbox(to).isEmpty()) {
            throw new RuleViolation("not-reachable", "Nobody is at the address of this person.");
        }
        accessLog.record("WRITE", KIND, escalation.caseId());
        climb.handOn(escalation, to);
        return versioned(escalation);
    }

    private Escalation own(UUID id, @Nullable String ifMatch) {
        Escalation escalation = escalations.locked(id);
        requireReached(escalation);
        Versions.require(ifMatch, escalation.version());
        boolean own = escalation.level() != Level.CARRIER_LEAD
                && escalation.holder().filter(person()::equals).isPresent();
        if (!own) {
            throw new RuleViolation("escalation-of-another-person", "It has gone on to somebody else.");
        }
        return escalation;
    }

    private void requireReached(Escalation escalation) {
        if (!turns.had(escalation.id(), person())) {
            throw new NotFound();
        }
    }

    private Versioned versioned(Escalation escalation) {
        return new Versioned(escalation.version(), views.of(escalation));
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }
}
