package de.zusage.agreement.agreement;

import de.zusage.kit.tenancy.Rounds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Closes the offers whose time is over. */
@ApplicationScoped
class ExpiryJob {
    private static final String OVERDUE = """
            select authority, office, agreement_id, number from agreement_version
            where state in ('OFFERED', 'PARTLY_SIGNED') and respond_by < ? order by respond_by limit 500""";

    private final Rounds rounds;
    private final LifeService life;
    private final Clock clock;

    ExpiryJob(Rounds rounds, LifeService life, Clock clock) {
        this.rounds = rounds;
        this.life = life;
        this.clock = clock;
    }

    private record Overdue(UUID agreement, int version) {}

    @Scheduled(
            every = "${zusage.jobs.every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        rounds.make(
                OVERDUE,
                List.of(LocalDate.now(clock)),
                row -> new Overdue(row.getObject(3, UUID.class), row.getInt(4)),
                offer -> life.expire(offer.agreement(), offer.version()));
    }
}
