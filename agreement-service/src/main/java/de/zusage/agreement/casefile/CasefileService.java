package de.zusage.agreement.casefile;

import de.zusage.agreement.casefile.CasefileApi.CaseRow;
import de.zusage.agreement.casefile.CasefileApi.CaseView;
import de.zusage.agreement.casefile.CasefileApi.NamedCase;
import de.zusage.agreement.casefile.CasefileApi.NamedCases;
import de.zusage.agreement.casefile.Casefiles.Place;
import de.zusage.agreement.employment.EmployedCaller;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases around cases: reading and listing. */
@ApplicationScoped
class CasefileService {
    private static final String LIST = "cases";

    private final Casefiles casefiles;
    private final VisibleCases visible;
    private final CasefileVault vault;
    private final DisputedFields disputed;
    private final AccessLog access;
    private final Cursors cursors;
    private final EmployedCaller employed;
    private final Caller caller;
    private final Clock clock;

    CasefileService(
            Casefiles casefiles,
            VisibleCases visible,
            CasefileVault vault,
            DisputedFields disputed,
            AccessLog access,
            Cursors cursors,
            EmployedCaller employed,
            Caller caller,
            Clock clock) {
        this.casefiles = casefiles;
        this.visible = visible;
        this.vault = vault;
        this.disputed = disputed;
        this.access = access;
        this.cursors = cursors;
        this.employed = employed;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Read read(UUID id) {
        Casefile casefile = visible.required(id);
        access.record("read", "case", id);
        Person person = vault.person(casefile);
        return new Read(
                casefile.revision,
                new CaseView(
                        casefile.id,
                        casefile.state,
                        vault.name(casefile),
                        person.otherNames(),
                        vault.birthDate(casefile).orElse(null),
                        person.nationalities(),
                        person.countryOfBirth(),
                        person.sex(),
                        person.contactLanguage(),
                        person.readingLanguages(),
                        person.speakingLanguages(),
                        person.interpreterNeeded(),
                        person.interpreterLanguage(),
                        casefile.household == null ? 1 : casefiles.householdSize(casefile.household),
                        casefile.clientLogin,
                        casefile.adviser,
                        deputyUntil(casefile, UUID.fromString(caller.subject())),
                        casefile.openedOn,
                        casefile.closedOn,
                        casefile.closureReason,
                        casefile.restrictedOn,
                        disputed.of(id)));
    }

    /** Nobody stands in for oneself. */
    private @Nullable LocalDate deputyUntil(Casefile casefile, UUID person) {
        return casefile.isAdvisedBy(person) ? null : casefiles.deputyUntil(casefile.id, person, LocalDate.now(clock));
    }

    @Transactional
    Page<CaseRow> list(@Nullable CaseRole role, @Nullable String cursor, int limit) {
        String filter = role == null ? "" : role.name();
        List<String> position = cursors.read(LIST, filter, cursor);
        Place after =
                position.isEmpty() ? null : new Place(Instant.parse(position.get(0)), UUID.fromString(position.get(1)));
        Page<Casefile> page = cursors.page(
                LIST,
                filter,
                found(role, after, limit + 1),
                limit,
                last -> List.of(last.openedAt.toString(), last.id.toString()));
        List<UUID> shown = page.items().stream().map(Casefile::id).toList();
        access.record("list", "case", shown);
        boolean named = vault.expectIfAvailable(shown);
        return page.map(casefile ->
                new CaseRow(casefile.id, casefile.state, named ? vault.name(casefile) : null, casefile.openedOn));
    }

    private List<Casefile> found(@Nullable CaseRole role, @Nullable Place after, int size) {
        if (role != null) {
            return casefiles.answeredFor(role, UUID.fromString(caller.subject()), LocalDate.now(clock), after, size);
        }
        return after == null ? casefiles.newest(size) : casefiles.olderThan(after.openedAt(), after.id(), size);
    }

    /** The client's own case. */
    @Transactional
    Read own() {
        return read(casefiles.ofTheLogin(UUID.fromString(caller.subject())));
    }

    /** Names those of these cases that the office has; what it has not makes no difference. */
    @Transactional
    NamedCases names(List<UUID> ids) {
        employed.required();
        List<Casefile> found = casefiles.of(ids);
        List<UUID> shown = found.stream().map(Casefile::id).toList();
        access.record("list", "case", shown);
        boolean named = vault.expectIfAvailable(shown);
        return new NamedCases(found.stream()
                .map(casefile -> new NamedCase(casefile.id, named ? vault.name(casefile) : null, casefile.state))
                .toList());
    }

    /** A case with the revision that its ETag shows. */
    record Read(long revision, CaseView view) {}
}
