package de.zusage.plan.contact;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.plan.casefile.CaseRestriction;
import de.zusage.plan.casefile.KnownCases;
import de.zusage.plan.casefile.Responsibility;
import de.zusage.plan.casefile.VisibleCases;
import de.zusage.plan.contact.ContactApi.ContactItem;
import de.zusage.plan.contact.ContactApi.ContactRequest;
import de.zusage.plan.contact.ContactApi.ContactView;
import de.zusage.plan.plan.Plans;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the caller's own contacts log. */
@ApplicationScoped
class ContactService {
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final UUID LAST = new UUID(-1, -1);

    private final Contacts contacts;
    private final PastContacts past;
    private final KnownCases cases;
    private final Plans plans;
    private final VisibleCases visible;
    private final Responsibility responsibility;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Cursors cursors;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    ContactService(
            Contacts contacts,
            PastContacts past,
            KnownCases cases,
            Plans plans,
            VisibleCases visible,
            Responsibility responsibility,
            Idempotency idempotency,
            AccessLog accessLog,
            Cursors cursors,
            Tenancy tenancy,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.past = past;
        this.cases = cases;
        this.plans = plans;
        this.visible = visible;
        this.responsibility = responsibility;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.cursors = cursors;
        this.tenancy = tenancy;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** An entry with its version. */
    record Versioned(ContactView contact, long version) {}

    @Transactional
    Versioned log(@Nullable String key, ContactRequest request) {
        UUID id = idempotency.once(key, "contact.log", request, () -> add(request));
        return versioned(contacts.own(id, person()));
    }

    private UUID add(ContactRequest request) {
        LocalDate today = LocalDate.now(clock);
        requireOwnCase(request.caseId());
        ContactEntry.Author author = new ContactEntry.Author(
                tenancy.required(), caller.carrier().orElseThrow(ForbiddenException::new), person());
        ContactEntry entry = new ContactEntry(ids.next(), author, request.on(today), today);
        contacts.persistAndFlush(entry);
        accessLog.record("log", "contact", entry.id);
        return entry.id;
    }

    @Transactional
    Versioned read(UUID id) {
        ContactEntry entry = contacts.own(id, person());
        if (entry.caseId != null) {
            visible.requireToRead(entry.caseId);
        }
        accessLog.record("read", "contact", id);
        return versioned(entry);
    }

    @Transactional
    Page<ContactItem> page(@Nullable UUID caseId, @Nullable String cursor, int limit) {
        if (caseId != null) {
            visible.requireToRead(caseId);
        }
        String filter = person() + "/" + caseId;
        List<String> after = cursors.read("contacts", filter, cursor);
        LocalDate day = after.isEmpty() ? END : LocalDate.parse(after.get(0));
        UUID id = after.isEmpty() ? LAST : UUID.fromString(after.get(1));
        return cursors.page(
                        "contacts",
                        filter,
                        contacts.ownBefore(person(), caseId, day, id, limit + 1),
                        limit,
                        last -> List.of(last.heldOn.toString(), last.id.toString()))
                .map(ContactItem::of);
    }

    @Transactional
    Versioned correct(UUID id, @Nullable String ifMatch, ContactRequest request) {
        ContactEntry entry = contacts.toChange(id, person());
        Versions.require(ifMatch, entry.version);
        requireUnrestricted(entry);
        if (!Objects.equals(request.caseId(), entry.caseId)) {
            requireOwnCase(request.caseId());
        }
        keep(entry.correct(request.on(entry.heldOn), LocalDate.now(clock)));
        accessLog.record("correct", "contact", id);
        return versioned(entry);
    }

    @Transactional
    void remove(UUID id, @Nullable String ifMatch) {
        ContactEntry entry = contacts.toChange(id, person());
        Versions.require(ifMatch, entry.version);
        requireUnrestricted(entry);
        keep(entry.remove(LocalDate.now(clock)));
        accessLog.record("remove", "contact", id);
    }

    /** What was written about a client who has the case restricted stays as it is, whoever answers for the case now. */
    private void requireUnrestricted(ContactEntry entry) {
        if (entry.caseId != null && cases.isRestricted(entry.caseId)) {
            throw CaseRestriction.notWorkedWith();
        }
    }

    private void keep(PastContact said) {
        said.id = ids.next();
        past.persist(said);
    }

    /** A case of the office, and one that the caller answers for or stands in for today. */
    private void requireOwnCase(@Nullable UUID caseId) {
        if (caseId == null) {
            return;
        }
        if (cases.count("id", caseId) == 0 && plans.count("caseId", caseId) == 0) {
            throw new InvalidInput("unknown-case", "This office has no such case, or has not heard of it yet.");
        }
        responsibility.require(caseId);
    }

    private Versioned versioned(ContactEntry entry) {
        return new Versioned(ContactView.of(entry, past.of(entry.id)), entry.version);
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }
}
