package de.zusage.agreement.transfer;

import de.zusage.kit.tenancy.Rounds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Closes the proposals that nobody answered in time. */
@ApplicationScoped
class TransferJob {
    private static final String OVERDUE = """
            select authority, office, transfer_id from transfer
            where direction = 'OUTGOING' and state = 'PROPOSED' and respond_by < ? order by respond_by limit 500""";

    private final Rounds rounds;
    private final TransferService proposals;
    private final Clock clock;

    TransferJob(Rounds rounds, TransferService proposals, Clock clock) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.clock = clock;
    }

    private record Unanswered(UUID transfer) {}

    @Scheduled(
            every = "${zusage.jobs.every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        rounds.make(
                OVERDUE,
                List.of(LocalDate.now(clock)),
                row -> new Unanswered(row.getObject(3, UUID.class)),
                unanswered -> proposals.expire(unanswered.transfer()));
    }
}
