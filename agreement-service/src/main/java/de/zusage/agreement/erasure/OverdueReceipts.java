package de.zusage.agreement.erasure;

import de.zusage.agreement.erasure.OperatedErasureApi.OverdueReceipt;
import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Services that have not said in time that they erased: an alarm, and what an operator looks at then. */
@ApplicationScoped
class OverdueReceipts {
    private static final String MISSING =
            "from erasure_receipt where received_at is null and erasure_id is not null and expected_at < ?";

    private static final String LIST = "select null, null, service, receipt_id, expected_at " + MISSING
            + " and (expected_at, receipt_id, service) > (?, ?, ?) order by expected_at, receipt_id, service limit ?";

    private static final String COUNT = "select null, null, count(*) " + MISSING;

    private final Rounds rounds;
    private final ErasureConfig config;
    private final Clock clock;
    private volatile double overdue = Double.NaN;

    OverdueReceipts(Rounds rounds, ErasureConfig config, Clock clock) {
        this.rounds = rounds;
        this.config = config;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("zusage.erasure.receipts.overdue", this, receipts -> receipts.overdue);
    }

    @Scheduled(every = "${zusage.metrics.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        overdue = Double.NaN;
        overdue = rounds.find(COUNT, List.of(expectedBefore()), row -> row.getDouble(3)).stream()
                .mapToDouble(Stop::row)
                .sum();
    }

    /** The longest overdue first, behind that one. */
    List<OverdueReceipt> list(Instant after, UUID afterId, String afterService, int limit) {
        return rounds
                .find(
                        LIST,
                        List.of(expectedBefore(), after, afterId, afterService, limit),
                        row -> new OverdueReceipt(
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                .stream()
                .map(Stop::row)
                .toList();
    }

    private Instant expectedBefore() {
        return clock.instant().minus(config.receiptWithin());
    }
}
