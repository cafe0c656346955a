package de.zusage.notification.staff;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import de.zusage.notification.contact.MailAddress;
import de.zusage.notification.staff.StaffApi.ColleagueView;
import de.zusage.notification.staff.StaffApi.NewStaff;
import de.zusage.notification.staff.StaffApi.StaffRequest;
import de.zusage.notification.staff.StaffApi.StaffView;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the staff of the caller's office. */
@ApplicationScoped
class StaffService {
    private static final String LIST = "staff";
    private static final String COLLEAGUES = "colleagues";

    private final StaffMembers members;
    private final Preferences preferences;
    private final Colleagues colleagues;
    private final Event<StaffChanged> changed;
    private final Event<StaffGone> gone;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final AccessLog accessLog;
    private final Caller caller;

    StaffService(
            StaffMembers members,
            Preferences preferences,
            Colleagues colleagues,
            Event<StaffChanged> changed,
            Event<StaffGone> gone,
            Idempotency idempotency,
            Cursors cursors,
            AccessLog accessLog,
            Caller caller) {
        this.members = members;
        this.preferences = preferences;
        this.colleagues = colleagues;
        this.changed = changed;
        this.gone = gone;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    /** Somebody at one version. */
    record Versioned(long version, StaffView staff) {}

    @Transactional
    Page<StaffView> page(@Nullable String cursor, int limit) {
        List<StaffMember> found = members.after(cursors.after(LIST, "", cursor), limit + 1);
        Page<StaffMember> page =
                cursors.page(LIST, "", found, limit, last -> List.of(last.id().toString()));
        accessLog.record(
                "READ", LIST, page.items().stream().map(StaffMember::id).toList());
        return page.map(this::view);
    }

    /** To whom the caller can hand something on. Names are of colleagues, not of clients: nothing is noted of reading them. */
    @Transactional
    Page<ColleagueView> colleagues(@Nullable String cursor, int limit) {
        UUID self = UUID.fromString(caller.subject());
        List<StaffMember> found = members.atCases(self, cursors.after(COLLEAGUES, "", cursor), limit + 1);
        Page<StaffMember> page = cursors.page(
                COLLEAGUES, "", found, limit, last -> List.of(last.id().toString()));
        return page.map(member -> new ColleagueView(
                member.person(),
                member.function(),
                members.name(member).orElse(null),
                colleagues.mailbox(member.person()).isPresent()));
    }

    /** One person has one row at an office: a second one would be told everything twice. */
    @Transactional
    Versioned add(@Nullable String key, NewStaff request) {
        return versioned(members.findById(idempotency.once(key, "staff.add", request, () -> create(request))));
    }

    private UUID create(NewStaff request) {
        String carrier = caller.carrier().orElseThrow(ForbiddenException::new);
        StaffMember member = members.add(request.person(), carrier)
                .orElseThrow(() -> new RuleViolation(
                        "already-staff", "This person is on the staff of this office. Change what is there."));
        say(member, request.words());
        return member.id();
    }

    @Transactional
    Versioned read(UUID id) {
        StaffMember member = members.findByIdOptional(id).orElseThrow(NotFound::new);
        accessLog.record("READ", LIST, id);
        return versioned(member);
    }

    @Transactional
    Versioned change(UUID id, @Nullable String ifMatch, StaffRequest request) {
        StaffMember member = members.locked(id);
        Versions.require(ifMatch, member.version());
        say(member, request);
        return versioned(member);
    }

    /** Nobody is told anything there any more, at no address of his or her own either. */
    @Transactional
    void remove(UUID id, @Nullable String ifMatch) {
        StaffMember member = members.locked(id);
        Versions.require(ifMatch, member.version());
        accessLog.record("WRITE", LIST, id);
        members.remove(member);
        preferences.forget(member.person());
        changed.fire(StaffChanged.altogether(member.person()));
        gone.fire(new StaffGone(member.person()));
    }

    private void say(StaffMember member, StaffRequest request) {
        members.say(member, request.function(), new StaffName(request.name()), new MailAddress(request.mail()));
        accessLog.record("WRITE", LIST, member.id());
        changed.fire(StaffChanged.altogether(member.person()));
    }

    private Versioned versioned(StaffMember member) {
        return new Versioned(member.version(), view(member));
    }

    private StaffView view(StaffMember member) {
        return new StaffView(
                member.id(),
                member.person(),
                member.function(),
                members.name(member).orElse(null),
                members.mail(member).orElse(null),
                member.bouncedOn().orElse(null),
                member.gone());
    }
}
