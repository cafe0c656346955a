package de.zusage.notification.escalation;

import de.zusage.kit.tenancy.Rounds;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Looks after every office where something may wait, one after the other. */
@ApplicationScoped
class EscalationJob {

    private static final String OFFICES = """
            select authority, office from reminder
            where due_on >= ? and (recipient = 'CLIENT' and state in ('NO_CHANNEL', 'FAILED')
                                   or recipient = 'OFFICE' and due_on < ?)
            union select authority, office from escalation where state <> 'SETTLED'
            """;

    private final Rounds rounds;
    private final Watch watch;
    private final EscalationConfig config;
    private final Clock clock;

    EscalationJob(Rounds rounds, Watch watch, EscalationConfig config, Clock clock) {
        this.rounds = rounds;
        this.watch = watch;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${zusage.escalation.every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAround() {
        LocalDate today = LocalDate.now(clock);
        rounds.make(
                OFFICES,
                List.of(today.minusDays(config.lookBack()), today),
                row -> row.getString(2),
                office -> watch.look());
    }
}
