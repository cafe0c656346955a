package de.zusage.agreement.representative;

import de.zusage.agreement.assignment.Responsibility;
import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.agreement.history.FieldChanges;
import de.zusage.agreement.representative.Representative.Content;
import de.zusage.agreement.representative.RepresentativeApi.NewRepresentative;
import de.zusage.agreement.representative.RepresentativeApi.RepresentativeView;
import de.zusage.kit.Ids;
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

/** Recording who speaks for a client, and ending it. */
@ApplicationScoped
class RepresentativeService {
    private final Representatives representatives;
    private final Casefiles casefiles;
    private final VisibleCases visible;
    private final CasefileVault clients;
    private final Responsibility responsibility;
    private final FieldChanges changes;
    private final AccessLog access;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    RepresentativeService(
            Representatives representatives,
            Casefiles casefiles,
            VisibleCases visible,
            CasefileVault clients,
            Responsibility responsibility,
            FieldChanges changes,
            AccessLog access,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.representatives = representatives;
        this.casefiles = casefiles;
        this.visible = visible;
        this.clients = clients;
        this.responsibility = responsibility;
        this.changes = changes;
        this.access = access;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID record(UUID casefileId, NewRepresentative wanted) {
        Casefile casefile = toChange(casefileId, "record-representative");
        Content content = Content.of(wanted, clients.birthDate(casefile).orElse(null));
        Representative one = new Representative();
        one.id = ids.next();
        one.authority = casefile.authority();
        one.office = casefile.office();
        one.casefileId = casefileId;
        one.content = representatives.seal(casefileId, one.id, content);
        one.validFrom = wanted.validFrom();
        one.validTo = wanted.validTo();
        one.recordedBy = person();
        one.recordedAt = clock.instant();
        representatives.persist(one);
        casefile.supplemented();
        note(casefileId, null, content);
        return one.id;
    }

    /** Ends with yesterday; what has not begun never was. */
    @Transactional
    void end(UUID casefileId, UUID id, @Nullable String ifMatch) {
        Casefile casefile = toChange(casefileId, "end-representative");
        Versions.require(ifMatch, casefile.revision());
        Representative one = representatives
                .findByIdOptional(id)
                .filter(each -> each.casefileId.equals(casefileId))
                .orElseThrow(NotFound::new);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (one.validFrom.isAfter(yesterday)) {
            representatives.delete(one);
            note(casefileId, representatives.open(one), null);
        } else if (one.validTo == null || one.validTo.isAfter(yesterday)) {
            one.validTo = yesterday;
            note(casefileId, representatives.open(one), null);
        }
        casefile.supplemented();
    }

    @Transactional
    List<RepresentativeView> of(UUID casefileId) {
        Casefile casefile = visible.required(casefileId);
        access.record("read-representatives", "case", casefileId);
        BirthDate born = clients.birthDate(casefile).orElse(null);
        LocalDate today = LocalDate.now(clock);
        return representatives.of(casefileId).stream()
                .map(one -> view(one, representatives.open(one), born, today))
                .toList();
    }

    @Transactional
    RepresentativeView one(UUID casefileId, UUID id) {
        return of(casefileId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static RepresentativeView view(
            Representative one, Content content, @Nullable BirthDate born, LocalDate today) {
        return new RepresentativeView(
                one.id,
                content.kind(),
                content.name(),
                content.contact(),
                content.documentSeenOn(),
                content.decides(),
                one.validFrom,
                one.validTo,
                one.isValidOn(today) && content.speaksFor(born, today));
    }

    private void note(UUID casefileId, @Nullable Content before, @Nullable Content now) {
        changes.record(casefileId, "case", casefileId, "representative", name(before), name(now));
    }

    private static @Nullable String name(@Nullable Content content) {
        return content == null ? null : content.name().text();
    }

    private Casefile toChange(UUID casefileId, String action) {
        Casefile casefile = casefiles.toChange(casefileId);
        responsibility.require(casefile, person());
        access.record(action, "case", casefileId);
        return casefile;
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }
}
