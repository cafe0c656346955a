package de.zusage.agreement.erasure;

import de.zusage.agreement.erasure.CaseRows.Gone;
import de.zusage.agreement.fact.FactErased;
import de.zusage.agreement.fact.Facts;
import de.zusage.agreement.retention.RetentionRules;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.Retelling;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries one erasure out, in one transaction: every row, what others have to be told, and the line of the ledger. */
@ApplicationScoped
class CaseErasure {
    private static final Logger LOG = Logger.getLogger(CaseErasure.class);

    private final ErasureRows rows;
    private final CaseRows cases;
    private final Receipts receipts;
    private final RetentionRules rules;
    private final Facts facts;
    private final EventLog events;
    private final Retelling retelling;
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
            Retelling retelling,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.receipts = receipts;
        this.rules = rules;
        this.facts = facts;
        this.events = events;
        this.retelling = retelling;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** In a transaction of its own; nothing where it was carried out before. */
    void carryOut(Tenant tenant, UUID erasure) {
        tenancy.run(tenant, () -> {
            rows.alone();
            rows.waiting(erasure).ifPresent(order -> eraseNow(order, clock.instant()));
        });
    }

    /** The same; what does not go now is left for the next round of the job, behind all others. */
    void tryToCarryOut(Tenant tenant, UUID erasure) {
        try {
            carryOut(tenant, erasure);
        } catch (RuntimeException e) {
            LOG.warnf("erasure %s is left for the next round: %s", erasure, e.getMessage());
            tenancy.run(tenant, () -> rows.meets(erasure, Obstacle.of(e), clock.instant()));
        }
    }

    /** A case that was ordered anew after a restore and is gone by the replay of the ledger is gone: others say so again. */
    private void eraseNow(Order order, Instant now) {
        if (cases.counted(order.caseId()).isEmpty()) {
            rows.before(order.caseId()).ifPresentOrElse(agreements -> note(order, agreements, now), () -> {
                throw new NotFound();
            });
        } else {
            erase(order, now, List.of(), false);
        }
    }

    private void note(Order order, List<UUID> agreements, Instant now) {
        LocalDate on = LocalDate.ofInstant(now, clock.getZone());
        tell(order, agreements, on);
        rows.finish(order.id(), Done.before(agreements, now, on, topicsUntil(on), backupsUntil(on)));
        receipts.expect(order.id(), List.of());
    }

    private LocalDate topicsUntil(LocalDate on) {
        return on.plus(rules.period("topics", null));
    }

    private LocalDate backupsUntil(LocalDate on) {
        return on.plus(rules.period("backups", null));
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
        Done done =
                new Done(gone.agreements(), counted, ofFacts, gone.rows(), at, on, topicsUntil(on), backupsUntil(on));
        if (again) {
            rows.settle(order, done);
        } else {
            rows.finish(order.id(), done);
        }
        receipts.expect(order.id(), done.expectedOfFacts());
    }

    /** The last event of the case. */
    private void tell(Order order, List<UUID> agreements, LocalDate on) {
        events.append(ofCase(order.caseId()), new ClientErased(order.caseId(), agreements, order.id(), on));
    }

    /** After a restore, of a case that is gone: as it was told and under its numbers, or anew where the log has let go of it. */
    @Transactional(TxType.MANDATORY)
    void tellAgain(Order order, Done done) {
        for (int i = 0; i < done.counted().size(); i++) {
            UUID receipt = Done.given(done.factReceipts(), i);
            UUID counted = done.counted().get(i);
            if (receipt != null && !isToldAgain(facts.stream(counted), receipt)) {
                facts.end(counted, new FactErased(YearMonth.from(done.on()), receipt));
            }
        }
        if (!isToldAgain(ofCase(order.caseId()), order.id())) {
            tell(order, done.agreements(), done.on());
        }
    }

    private boolean isToldAgain(EventStream stream, UUID id) {
        retelling.again(stream);
        return cases.isTold(stream, id);
    }

    private static EventStream ofCase(UUID id) {
        return new EventStream("zusage.agreement", "case:" + id);
    }
}
