package de.zusage.agreement.erasure;

import de.zusage.agreement.casefile.CaseRestriction;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.erasure.ErasureApi.NewErasure;
import de.zusage.agreement.erasure.ErasureApi.OrderView;
import de.zusage.agreement.retention.DueCase;
import de.zusage.agreement.retention.DueCases;
import de.zusage.agreement.retention.Steward;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A steward orders erasures, all of an order or none; each is then carried out by itself, by a job if not at once. */
@ApplicationScoped
class ErasureOrders {
    private final ErasureRows rows;
    private final ErasureLedger ledger;
    private final CaseErasure erasure;
    private final DueCases cases;
    private final Casefiles casefiles;
    private final Steward steward;
    private final Idempotency idempotency;
    private final AccessLog access;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    ErasureOrders(
            ErasureRows rows,
            ErasureLedger ledger,
            CaseErasure erasure,
            DueCases cases,
            Casefiles casefiles,
            Steward steward,
            Idempotency idempotency,
            AccessLog access,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.erasure = erasure;
        this.cases = cases;
        this.casefiles = casefiles;
        this.steward = steward;
        this.idempotency = idempotency;
        this.access = access;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** Places the order and carries it out as far as it goes now. */
    OrderView order(@Nullable String key, NewErasure wanted) {
        if (wanted.reason().early() && wanted.caseIds().size() > 1) {
            throw new InvalidInput("one-case-at-a-time", "Before its time one case is erased at a time.");
        }
        TreeMap<UUID, Tenant> offices = offices(steward.carrier(), wanted.caseIds());
        Tenant first = offices.firstEntry().getValue();
        Map<UUID, Tenant> fresh = new LinkedHashMap<>();
        UUID order = tenancy.call(
                first, () -> idempotency.once(key, "erasure.order", wanted, () -> place(offices, wanted, fresh)));
        fresh.forEach((id, tenant) -> erasure.tryToCarryOut(tenant, id));
        return new OrderView(order, ledger.ofOrder(steward.carrier(), order));
    }

    /** Of each case, also of one that was erased since: a repeated request is answered as the first one was. */
    private TreeMap<UUID, Tenant> offices(String carrier, List<UUID> wanted) {
        TreeMap<UUID, Tenant> offices = new TreeMap<>();
        for (UUID id : wanted) {
            Tenant office = cases.officeOf(carrier, id)
                    .or(() -> ledger.officeOf(carrier, id))
                    .orElseThrow(NotFound::new);
            if (offices.put(id, office) != null) {
                throw new InvalidInput("case-named-twice", "A case is named twice.");
            }
        }
        return offices;
    }

    private UUID place(Map<UUID, Tenant> offices, NewErasure wanted, Map<UUID, Tenant> placed) {
        Tenant own = tenancy.required();
        UUID order = ids.next();
        offices.forEach((id, office) -> {
            UUID erasureId = office.equals(own)
                    ? place(order, id, wanted.reason())
                    : tenancy.alsoFor(office, () -> place(order, id, wanted.reason()));
            placed.put(erasureId, office);
        });
        return order;
    }

    private UUID place(UUID orderId, UUID caseId, ErasureReason reason) {
        requireUnrestricted(casefiles.toChange(caseId));
        String carrier = steward.carrier();
        DueCase due = cases.closed(carrier, caseId)
                .orElseThrow(() -> ledger.officeOf(carrier, caseId).isPresent() ? ordered() : open());
        requireErasable(due, reason);
        Order order = new Order(
                ids.next(),
                due.tenant(),
                carrier,
                caseId,
                orderId,
                due.rule(),
                reason,
                tenancy.actor(),
                clock.instant());
        if (!rows.place(order)) {
            throw ordered();
        }
        access.record("order-erasure", "case", caseId);
        return order.id();
    }

    /** Whoever has a case restricted may need it (Art. 18(1)(b) and (c) DSGVO): first that is lifted, then it is erased. */
    private static void requireUnrestricted(Casefile casefile) {
        if (casefile.isRestricted()) {
            throw CaseRestriction.notErased(casefile.id());
        }
    }

    private void requireErasable(DueCase due, ErasureReason reason) {
        UUID hold = due.hold();
        if (hold != null) {
            throw new RuleViolation(
                    "case-is-held",
                    "A hold keeps this case from being erased.",
                    Map.of("caseId", due.id(), "hold", hold));
        }
        if (!reason.early() && due.dueOn().isAfter(LocalDate.now(clock))) {
            throw new RuleViolation(
                    "erasure-not-due",
                    "The rule " + due.rule() + " keeps this case longer; before that day a ground of Art. 17 is named.",
                    Map.of("caseId", due.id(), "dueOn", due.dueOn().toString()));
        }
    }

    private static RuleViolation ordered() {
        return new RuleViolation("erasure-ordered", "The erasure of this case was ordered before.");
    }

    private static RuleViolation open() {
        return new RuleViolation("case-is-open", "Only a closed case is erased.");
    }
}
