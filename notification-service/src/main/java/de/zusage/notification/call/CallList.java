package de.zusage.notification.call;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.RuleViolation;
import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.adviser.Responsibility;
import de.zusage.notification.adviser.RestrictedCases;
import de.zusage.notification.call.CallApi.CallRequest;
import de.zusage.notification.call.CallApi.ThingView;
import de.zusage.notification.call.CallApi.ToCall;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Mailbox;
import de.zusage.notification.contact.OpenCases;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.contact.StillSafe;
import de.zusage.notification.reminder.Unsaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom an adviser has to tell something, and what came of the calls. */
@ApplicationScoped
class CallList {
    private static final String LIST = "calls";

    private final Unsaid unsaid;
    private final Awaited awaited;
    private final Calls calls;
    private final KnownAdvisers advisers;
    private final Responsibility responsibility;
    private final RestrictedCases restricted;
    private final Reach reach;
    private final OpenCases cases;
    private final StillSafe stillSafe;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Cursors cursors;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    CallList(
            Unsaid unsaid,
            Awaited awaited,
            Calls calls,
            KnownAdvisers advisers,
            Responsibility responsibility,
            RestrictedCases restricted,
            Reach reach,
            OpenCases cases,
            StillSafe stillSafe,
            Idempotency idempotency,
            AccessLog accessLog,
            Cursors cursors,
            Tenancy tenancy,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.unsaid = unsaid;
        this.awaited = awaited;
        this.calls = calls;
        this.advisers = advisers;
        this.responsibility = responsibility;
        this.restricted = restricted;
        this.reach = reach;
        this.cases = cases;
        this.stillSafe = stillSafe;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.cursors = cursors;
        this.tenancy = tenancy;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** The caller's own clients and those of a deputyship; an adviser has few enough to look at them all. */
    @Transactional
    Page<ToCall> page(@Nullable String cursor, int limit) {
        tenancy.required();
        UUID person = UUID.fromString(caller.subject());
        Set<UUID> own = new HashSet<>(advisers.casesOf(person, LocalDate.now(clock)));
        own.removeAll(restricted.among(own)); // nobody calls there, and the list would show the number
        Map<UUID, List<Unsaid.Thing>> all = unsaid.of(own);
        String after = cursors.after(LIST, person.toString(), cursor).toString();
        List<UUID> wanted = all.keySet().stream()
                .filter(id -> id.toString().compareTo(after) > 0)
                .sorted(Comparator.comparing(UUID::toString))
                .limit(limit + 1L)
                .toList();
        Page<UUID> page = cursors.page(LIST, person.toString(), wanted, limit, last -> List.of(last.toString()));
        accessLog.record("READ", "contact", page.items());
        Map<UUID, String> languages = page.items().isEmpty() ? Map.of() : cases.languages(page.items());
        return page.map(id -> toCall(id, all.getOrDefault(id, List.of()), languages.get(id)));
    }

    private ToCall toCall(UUID caseId, List<Unsaid.Thing> things, @Nullable String language) {
        Instant since =
                things.stream().map(Unsaid.Thing::since).min(Instant::compareTo).orElse(clock.instant());
        List<Call> tries = new ArrayList<>(calls.since(List.of(caseId), since));
        tries.removeIf(call -> call.outcome == CallOutcome.REACHED);
        return new ToCall(
                caseId,
                language,
                reach.client(caseId, Channel.CALL).map(Mailbox::address).orElse(null),
                things.stream().map(ThingView::of).toList(),
                tries.size(),
                tries.isEmpty() ? null : tries.get(tries.size() - 1).madeAt);
    }

    /** Whoever was reached was told everything that stood on the list. */
    @Transactional
    Call record(@Nullable String key, CallRequest request) {
        UUID id = idempotency.once(key, "call.record", request, () -> add(request));
        return calls.findById(id);
    }

    @Transactional
    Call read(UUID id) {
        Call call = calls.findByIdOptional(id).orElseThrow(NotFound::new);
        restricted.requireReasonToRead(call.caseId);
        accessLog.record("READ", "contact", call.caseId);
        return call;
    }

    private UUID add(CallRequest request) {
        UUID caseId = request.caseId();
        Boolean safe = request.stillSafe();
        if (Boolean.TRUE.equals(safe)) {
            stillSafe.number(caseId);
        } else if (safe != null) {
            stillSafe.noLonger(caseId);
        }
        boolean open = cases.holdOpen(caseId);
        responsibility.require(caseId);
        if (!unsaid.of(List.of(caseId)).containsKey(caseId) && !(open && awaited.awaits(caseId))) {
            throw new RuleViolation("nothing-to-say", "There is nothing that a person would have to tell this client.");
        }
        int said = request.outcome() == CallOutcome.REACHED ? unsaid.said(caseId) : 0;
        Call call = new Call(ids.next(), caseId, request.outcome(), said, clock.instant());
        calls.persistAndFlush(call);
        accessLog.record("WRITE", "contact", caseId);
        return call.id;
    }
}
