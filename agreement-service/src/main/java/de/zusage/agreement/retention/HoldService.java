package de.zusage.agreement.retention;

import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.retention.RetentionApi.HoldView;
import de.zusage.agreement.retention.RetentionApi.NewHold;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets and lifts holds on cases of the steward's carrier. */
@ApplicationScoped
class HoldService {

    private static final String OFFICE_OF = """
            select h.authority, h.office from legal_hold h join casefile c on c.id = h.casefile_id
            where h.id = ? and c.carrier = ?
            """;

    private final LegalHolds holds;
    private final Casefiles casefiles;
    private final DueCases cases;
    private final Steward steward;
    private final Idempotency idempotency;
    private final AccessLog access;
    private final Rounds rounds;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    HoldService(
            LegalHolds holds,
            Casefiles casefiles,
            DueCases cases,
            Steward steward,
            Idempotency idempotency,
            AccessLog access,
            Rounds rounds,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.holds = holds;
        this.casefiles = casefiles;
        this.cases = cases;
        this.steward = steward;
        this.idempotency = idempotency;
        this.access = access;
        this.rounds = rounds;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** A hold with the revision that its ETag shows. */
    record Read(long revision, HoldView view) {
        static Read of(LegalHold hold) {
            return new Read(hold.revision, HoldView.of(hold));
        }
    }

    /** On an open case too: it stands when the case is closed. */
    Read set(@Nullable String key, NewHold wanted) {
        Tenant office = cases.officeOf(steward.carrier(), wanted.caseId()).orElseThrow(NotFound::new);
        return tenancy.call(office, () -> {
            UUID id = idempotency.once(key, "legal-hold.set", wanted, () -> place(office, wanted));
            return Read.of(holds.required(id));
        });
    }

    private UUID place(Tenant office, NewHold wanted) {
        casefiles.toChange(wanted.caseId()); // an erasure that has begun comes first, and then there is no case
        if (!wanted.until().isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("hold-is-over", "A hold lasts at least until tomorrow.");
        }
        LegalHold hold = new LegalHold(ids.next(), office, wanted, tenancy.actor(), clock.instant());
        holds.persist(hold);
        access.record("set-hold", "case", wanted.caseId());
        return hold.id;
    }

    Read read(UUID id) {
        return tenancy.call(officeOf(id), () -> Read.of(holds.required(id)));
    }

    Read lift(UUID id, @Nullable String ifMatch) {
        return tenancy.call(officeOf(id), () -> {
            LegalHold hold = holds.toChange(id);
            Versions.require(ifMatch, hold.revision);
            hold.lift(tenancy.actor(), clock.instant());
            access.record("lift-hold", "case", hold.casefileId);
            return Read.of(hold);
        });
    }

    private Tenant officeOf(UUID id) {
        return rounds.find(OFFICE_OF, List.of(id, steward.carrier()), row -> id).stream()
                .map(Stop::tenant)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
