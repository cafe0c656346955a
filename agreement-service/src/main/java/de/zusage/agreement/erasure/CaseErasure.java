package de.zusage.agreement.erasure;

import de.zusage.agreement.erasure.CaseRows.Gone;
import de.zusage.agreement.fact.FactErased;
import de.zusage.agreement.fact.Facts;
import de.zusage.agreement.retention.RetentionRules;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries one erasure out, in one transaction: every row, what others have to be told, and the line of the ledger. */
@ApplicationScoped
class CaseErasure {
    private final ErasureRows rows;
    private final CaseRows cases;
    private final Receipts receipts;
    private final RetentionRules rules;
    private final Facts facts;
    private final EventLog events;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    CaseErasure(
            ErasureRows rows,
            CaseRows cases,
            Receipts receipts,
            RetentionRules rules,
            Facts facts,
            EventLog events,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.receipts = receipts;
        this.rules = rules;
        this.facts = facts;
        this.events = events;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** In a transaction of its own; nothing where it was carried out before. */
    void carryOut(Tenant tenant, UUID erasure) {
        tenancy.run(tenant, () -> {
            rows.alone();
            Instant now = clock.instant();
            rows.waiting(erasure).ifPresent(order -> erase(order, now, List.of(), false));
        });
    }

    /**
     * Erases on the day that is named; again, after a restore, whatever state the case came back in, and under the receipts
     * that its facts had then.
     */
    @Transactional(TxType.MANDATORY)
    void erase(Order order, Instant at, List<@Nullable UUID> given, boolean again) {
        UUID casefile = order.caseId();
        LocalDate on = LocalDate.ofInstant(at, clock.getZone());
        List<UUID> counted = cases.counted(casefile);
        if (counted.isEmpty()) {
            throw new NotFound();
        }
        List<@Nullable UUID> ofFacts = new ArrayList<>();
        List<String> streams = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            UUID pseudonymous = counted.get(i);
            if (cases.countsElsewhere(casefile, pseudonymous, i == 0)) {
                ofFacts.add(null);
            } else {
                UUID before = Done.given(given, i);
                ofFacts.add(before == null ? ids.unordered() : before);
                streams.add(facts.stream(pseudonymous).id());
            }
        }
        Gone gone = cases.erase(casefile, on, again, streams);
        for (int i = 0; i < counted.size(); i++) {
            UUID receipt = ofFacts.get(i);
            if (receipt != null) {
                facts.end(counted.get(i), new FactErased(YearMonth.from(on), receipt));
            }
        }
        tell(order, gone.agreements(), on);
        Done done = new Done(
                gone.agreements(),
                ofFacts,
                gone.rows(),
                at,
                on,
                on.plus(rules.period("topics", null)),
                on.plus(rules.period("backups", null)));
        rows.finish(order.id(), done);
        receipts.expect(order.id(), done.expectedOfFacts());
    }

    /** The last event of the case. */
    @Transactional(TxType.MANDATORY)
    void tell(Order order, List<UUID> agreements, LocalDate on) {
        events.append(
                new EventStream("zusage.agreement", "case:" + order.caseId()),
                new ClientErased(order.caseId(), agreements, order.id(), on));
    }
}
