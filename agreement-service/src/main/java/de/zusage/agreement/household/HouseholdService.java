package de.zusage.agreement.household;

import de.zusage.agreement.assignment.Responsibility;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.agreement.household.HouseholdApi.HouseholdView;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links cases of one household, which only who answers for both may do; for anybody else the other one does not exist. */
@ApplicationScoped
class HouseholdService {
    private final Casefiles casefiles;
    private final VisibleCases visible;
    private final Responsibility responsibility;
    private final AccessLog access;
    private final Caller caller;
    private final Ids ids;

    HouseholdService(
            Casefiles casefiles,
            VisibleCases visible,
            Responsibility responsibility,
            AccessLog access,
            Caller caller,
            Ids ids) {
        this.casefiles = casefiles;
        this.visible = visible;
        this.responsibility = responsibility;
        this.access = access;
        this.caller = caller;
        this.ids = ids;
    }

    /** The case, the version its ETag shows, and its household. */
    record Read(long revision, HouseholdView view) {}

    @Transactional
    Read link(UUID id, @Nullable String ifMatch, UUID otherId) {
        if (id.equals(otherId)) {
            throw new InvalidInput("same-case", "A household has another case.");
        }
        Optional<Casefile> first = lock(id.compareTo(otherId) < 0 ? id : otherId);
        Optional<Casefile> second = lock(id.compareTo(otherId) < 0 ? otherId : id);
        Casefile casefile = Stream.of(first, second)
                .flatMap(Optional::stream)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        responsibility.require(casefile, person());
        Versions.require(ifMatch, casefile.revision());
        Casefile other = Stream.of(first, second)
                .flatMap(Optional::stream)
                .filter(each -> each.id().equals(otherId) && responsibility.answersFor(each, person()))
                .findFirst()
                .orElseThrow(NotFound::new);
        other.requireWorkable();
        UUID one = casefile.household();
        UUID two = other.household();
        if (one != null && two != null) {
            throw new RuleViolation("household-of-its-own", "Both cases are in a household already.");
        }
        UUID household = one != null ? one : two != null ? two : ids.next();
        casefile.live(household);
        other.live(household);
        access.record("link-household", "case", List.of(id, otherId));
        return new Read(casefile.revision(), view(casefile));
    }

    /** Takes the case out; a household of one is none. */
    @Transactional
    void leave(UUID id, @Nullable String ifMatch) {
        Casefile casefile = casefiles.toChange(id);
        responsibility.require(casefile, person());
        Versions.require(ifMatch, casefile.revision());
        UUID household = casefile.household();
        casefile.live(null);
        access.record("leave-household", "case", id);
        if (household != null) {
            List<Casefile> left = casefiles.ofHousehold(household);
            if (left.size() == 1) {
                left.get(0).liveAlone();
            }
        }
    }

    @Transactional
    Read read(UUID id) {
        Casefile casefile = visible.required(id);
        access.record("read-household", "case", id);
        return new Read(casefile.revision(), view(casefile));
    }

    private HouseholdView view(Casefile casefile) {
        UUID household = casefile.household();
        if (household == null) {
            return new HouseholdView(1, List.of());
        }
        List<Casefile> members = casefiles.ofHousehold(household);
        return new HouseholdView(
                members.size(),
                responsibility.answersFor(casefile, person())
                        ? members.stream()
                                .filter(each -> !each.id().equals(casefile.id()))
                                .filter(each -> responsibility.answersFor(each, person()))
                                .map(Casefile::id)
                                .toList()
                        : List.of());
    }

    private Optional<Casefile> lock(UUID id) {
        return casefiles.findByIdOptional(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    }

    private UUID person() {
        return UUID.fromString(caller.subject());
    }
}
