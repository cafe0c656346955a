package de.zusage.agreement.erasure;

import de.zusage.agreement.retention.DueCase;
import de.zusage.agreement.retention.DueCases;
import de.zusage.agreement.retention.RetentionConfig;
import de.zusage.agreement.retention.RetentionRules;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import de.zusage.kit.tenancy.Tenancy;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Carries out what was ordered and could not be done at once, and orders what has been due for the time of the preview. */
@ApplicationScoped
class ErasureJob {
    /** A hold or a restriction that came after the order keeps it waiting, and none that waits keeps another from its turn. */
    private static final String WAITING = """
            select authority, office, id from erasure e where erased_at is null and not exists (
              select from legal_hold h where h.authority = e.authority and h.office = e.office
                and h.casefile_id = e.casefile_id and h.lifted_at is null and h.until >= ?)
              and not exists (select from casefile c where c.authority = e.authority and c.office = e.office
                and c.id = e.casefile_id and c.restricted_on is not null)
            order by coalesce(tried_at, ordered_at), id limit ?
            """;

    private final Rounds rounds;
    private final DueCases cases;
    private final ErasureRows rows;
    private final CaseErasure erasure;
    private final RetentionConfig config;
    private final RetentionRules rules;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    ErasureJob(
            Rounds rounds,
            DueCases cases,
            ErasureRows rows,
            CaseErasure erasure,
            RetentionConfig config,
            RetentionRules rules,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.rows = rows;
        this.erasure = erasure;
        this.config = config;
        this.rules = rules;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(
            every = "${zusage.jobs.every:10m}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        carryOut();
        if (config.automatic() && orderDue() > 0) {
            carryOut();
        }
        forgetImports();
    }

    /** Reports of imports have a rule of their own. */
    private void forgetImports() {
        Instant before = LocalDate.now(clock)
                .minus(rules.period("paper-import", null))
                .atStartOfDay(clock.getZone())
                .toInstant();
        rounds.find("select null, null, zusage_forget_imports(?)", List.of(before), row -> row.getLong(3));
    }

    private void carryOut() {
        for (Stop<UUID> waiting : rounds.find(
                WAITING, List.of(LocalDate.now(clock), config.most()), row -> row.getObject(3, UUID.class))) {
            erasure.tryToCarryOut(waiting.tenant(), waiting.row());
        }
    }

    /** At most so many in one round, of whatever carriers; the others come in the next ones. */
    private int orderDue() {
        LocalDate until = LocalDate.now(clock).minus(config.preview());
        UUID order = ids.next();
        int ordered = 0;
        for (String carrier : cases.carriers()) {
            for (DueCase due : cases.free(carrier, until, config.most() - ordered)) {
                tenancy.run(due.tenant(), () -> rows.place(order(order, carrier, due)));
                ordered++;
            }
        }
        return ordered;
    }

    private Order order(UUID order, String carrier, DueCase due) {
        return new Order(
                ids.next(),
                due.tenant(),
                carrier,
                due.id(),
                order,
                due.rule(),
                ErasureReason.DUE,
                tenancy.actor(),
                clock.instant());
    }
}
