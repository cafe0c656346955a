package de.zusage.agreement.casefile;

import de.zusage.agreement.casefile.CasefileApi.CaseRow;
import de.zusage.agreement.casefile.CasefileApi.CaseView;
import de.zusage.agreement.casefile.CasefileApi.NewCase;
import de.zusage.agreement.office.Offices;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases around a case: intake, reading, listing. */
@ApplicationScoped
class CasefileService {
    private static final String LIST = "cases";

    private final Casefiles casefiles;
    private final CasefileVault vault;
    private final Offices offices;
    private final EventLog events;
    private final Tenancy tenancy;
    private final Caller caller;
    private final AccessLog access;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    CasefileService(
            Casefiles casefiles,
            CasefileVault vault,
            Offices offices,
            EventLog events,
            Tenancy tenancy,
            Caller caller,
            AccessLog access,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.casefiles = casefiles;
        this.vault = vault;
        this.offices = offices;
        this.events = events;
        this.tenancy = tenancy;
        this.caller = caller;
        this.access = access;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID open(NewCase wanted) {
        LocalDate today = LocalDate.now(clock);
        if (wanted.birthDate() != null && wanted.birthDate().isAfter(today)) {
            throw new InvalidInput("birth-date-in-future", "The birth date lies in the future.");
        }
        Tenant tenant = tenancy.required();
        String carrier = caller.carrier()
                .orElseThrow(() -> new InvalidInput("carrier-missing", "The token names no carrier for this office."));
        offices.open(tenant, carrier, today);
        Casefile casefile = new Casefile();
        casefile.id = ids.next();
        casefile.authority = tenant.authority();
        casefile.office = tenant.office();
        casefile.carrier = carrier;
        vault.open(casefile.id, casefile.carrier);
        casefile.state = CasefileState.INQUIRY;
        casefile.name = vault.sealName(casefile.id, wanted.name());
        casefile.birthDate = vault.sealBirthDate(casefile.id, wanted.birthDate());
        casefile.contactLanguage = wanted.contactLanguage();
        casefile.readingLanguages = wanted.readingLanguages() == null ? List.of() : wanted.readingLanguages();
        casefile.interpreterNeeded = Boolean.TRUE.equals(wanted.interpreterNeeded());
        casefile.clientLogin = wanted.clientLogin();
        casefile.adviser = UUID.fromString(caller.subject());
        casefile.openedOn = today;
        casefile.openedAt = clock.instant();
        casefile.revision = 1;
        casefiles.persist(casefile);
        access.record("open", "case", casefile.id);
        events.append(
                new EventStream("zusage.agreement", "case:" + casefile.id),
                new CasefileEvent.Opened(casefile.id, casefile.contactLanguage, casefile.adviser, today));
        return casefile.id;
    }

    @Transactional
    Read read(UUID id) {
        Casefile casefile = casefiles.required(id);
        access.record("read", "case", id);
        return new Read(
                casefile.revision,
                new CaseView(
                        casefile.id,
                        casefile.state,
                        vault.name(casefile),
                        vault.birthDate(casefile).orElse(null),
                        casefile.contactLanguage,
                        casefile.readingLanguages,
                        casefile.interpreterNeeded,
                        casefile.adviser,
                        casefile.openedOn,
                        casefile.closedOn,
                        casefile.closureReason));
    }

    @Transactional
    Page<CaseRow> list(@Nullable String cursor, int limit) {
        List<String> position = cursors.read(LIST, "", cursor);
        List<Casefile> found = position.isEmpty()
                ? casefiles.newest(limit + 1)
                : casefiles.olderThan(Instant.parse(position.get(0)), UUID.fromString(position.get(1)), limit + 1);
        List<Casefile> page = found.subList(0, Math.min(limit, found.size()));
        page.forEach(casefile -> access.record("list", "case", casefile.id));
        String next = null;
        if (found.size() > limit) {
            Casefile last = page.get(limit - 1);
            next = cursors.write(LIST, "", List.of(last.openedAt.toString(), last.id.toString()));
        }
        return new Page<>(
                page.stream()
                        .map(casefile ->
                                new CaseRow(casefile.id, casefile.state, vault.name(casefile), casefile.openedOn))
                        .toList(),
                next);
    }

    /** A case with the revision that its ETag shows. */
    record Read(long revision, CaseView view) {}
}
