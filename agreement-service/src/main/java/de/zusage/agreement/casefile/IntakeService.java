package de.zusage.agreement.casefile;

import de.zusage.agreement.employment.Employments;
import de.zusage.agreement.fact.Attribute;
import de.zusage.agreement.fact.Fact.CaseMilestone;
import de.zusage.agreement.fact.Facts;
import de.zusage.agreement.fact.LearntLater;
import de.zusage.agreement.fact.Management;
import de.zusage.agreement.history.FieldChanges;
import de.zusage.agreement.naming.NameIndex;
import de.zusage.agreement.office.Offices;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the client is: taking in and putting right. */
@ApplicationScoped
class IntakeService {
    private final Casefiles casefiles;
    private final CasefileVault vault;
    private final ChangeGuard guard;
    private final FieldChanges changes;
    private final NameIndex names;
    private final Offices offices;
    private final Employments employments;
    private final ClientLogins logins;
    private final EventLog events;
    private final Facts facts;
    private final Event<LearntLater> learnt;
    private final Tenancy tenancy;
    private final Caller caller;
    private final AccessLog access;
    private final Ids ids;
    private final Clock clock;

    IntakeService(
            Casefiles casefiles,
            CasefileVault vault,
            ChangeGuard guard,
            FieldChanges changes,
            NameIndex names,
            Offices offices,
            Employments employments,
            ClientLogins logins,
            EventLog events,
            Facts facts,
            Event<LearntLater> learnt,
            Tenancy tenancy,
            Caller caller,
            AccessLog access,
            Ids ids,
            Clock clock) {
        this.casefiles = casefiles;
        this.vault = vault;
        this.guard = guard;
        this.changes = changes;
        this.names = names;
        this.offices = offices;
        this.employments = employments;
        this.logins = logins;
        this.events = events;
        this.facts = facts;
        this.learnt = learnt;
        this.tenancy = tenancy;
        this.caller = caller;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID open(PersonalData data, @Nullable UUID clientLogin) {
        LocalDate today = LocalDate.now(clock);
        Person person = data.checked(today);
        requireMayOpen();
        logins.requireOfAClient(clientLogin);
        Tenant tenant = tenancy.required();
        Casefile casefile = new Casefile();
        casefile.id = ids.next();
        casefile.authority = tenant.authority();
        casefile.office = tenant.office();
        casefile.carrier = carrier();
        vault.open(casefile.id, casefile.carrier);
        casefile.state = CasefileState.INQUIRY;
        casefile.hold(vault.seal(casefile.id, data.name(), data.birthDate(), person));
        casefile.clientLogin = clientLogin;
        casefile.adviser = UUID.fromString(caller.subject());
        casefile.openedOn = today;
        casefile.openedAt = clock.instant();
        casefile.revision = 1;
        casefiles.persistAndFlush(casefile);
        index(casefile, data.name(), person);
        access.record("open", "case", casefile.id);
        events.append(
                stream(casefile.id),
                new CasefileEvent.Opened(casefile.id, person.contactLanguage(), casefile.adviser, today));
        if (clientLogin != null) {
            events.append(stream(casefile.id), new CasefileEvent.ClientLoginChanged(casefile.id, clientLogin, today));
        }
        facts.ofCase(
                casefile.id,
                casefile.counted(),
                CaseMilestone.FIRST_CONTACT,
                today,
                Map.of(
                        Attribute.PROGRAMME,
                        offices.programme(tenant, casefile.carrier).orElseThrow(),
                        Attribute.MANAGEMENT,
                        Management.INQUIRY.name()));
        return casefile.id;
    }

    /** Who opens a case works here today, at an office that takes clients in. */
    void requireMayOpen() {
        LocalDate today = LocalDate.now(clock);
        offices.open(tenancy.required(), carrier(), today);
        employments.require(UUID.fromString(caller.subject()), today);
    }

    private String carrier() {
        return caller.carrier()
                .orElseThrow(() -> new InvalidInput("carrier-missing", "The token names no carrier for this office."));
    }

    /** Replaces everything that is known of the client by what is sent. */
    @Transactional
    void correct(UUID id, @Nullable String ifMatch, PersonalData data) {
        LocalDate today = LocalDate.now(clock);
        Person person = data.checked(today);
        Casefile casefile = casefiles.toChange(id);
        guard.require(casefile, UUID.fromString(caller.subject()));
        Versions.require(ifMatch, casefile.revision);
        Map<String, String> before = vault.known(casefile);
        casefile.correct(vault.seal(id, data.name(), data.birthDate(), person));
        index(casefile, data.name(), person);
        Map<String, String> now = vault.known(casefile);
        access.record("correct", "case", id);
        Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .forEach(field -> changes.record(id, "case", id, field, before.get(field), now.get(field)));
        if (!Objects.equals(before.get("contactLanguage"), now.get("contactLanguage"))) {
            events.append(stream(id), new CasefileEvent.Changed(id, person.contactLanguage(), today));
        }
        learnt.fire(new LearntLater(id));
    }

    /** Keeps the case to short advice. */
    @Transactional
    void adviseShortly(UUID id, @Nullable String ifMatch) {
        Casefile casefile = casefiles.toChange(id);
        guard.require(casefile, UUID.fromString(caller.subject()));
        Versions.require(ifMatch, casefile.revision);
        casefile.adviseShortly();
        access.record("advise-shortly", "case", id);
        facts.ofCase(
                id,
                casefile.counted(),
                CaseMilestone.SHORT_ADVICE,
                LocalDate.now(clock),
                Map.of(Attribute.MANAGEMENT, Management.SHORT_ADVICE.name()));
    }

    private void index(Casefile casefile, PersonName name, Person person) {
        names.replace(
                casefile.id,
                casefile.carrier,
                Stream.concat(Stream.of(name), person.otherNames().stream())
                        .map(PersonName::text)
                        .toList());
    }

    private static EventStream stream(UUID casefile) {
        return new EventStream("zusage.agreement", "case:" + casefile);
    }
}
