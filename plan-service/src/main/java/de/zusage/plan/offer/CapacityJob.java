package de.zusage.plan.offer;

import de.zusage.kit.tenancy.Rounds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Looks once a day at every offer that can be booked on that day or later. */
@ApplicationScoped
class CapacityJob {
    private static final String TO_CHECK = """
            select o.authority, null, o.id from offer o left join told_capacity t on t.offer_id = o.id
            where o.withdrawn_on is null and (o.valid_to is null or o.valid_to >= ?)
              and (t.checked_on is null or t.checked_on < ?)
            order by t.checked_on nulls first, o.id limit 500""";

    private final Rounds rounds;
    private final Capacities capacities;
    private final Clock clock;

    CapacityJob(Rounds rounds, Capacities capacities, Clock clock) {
        this.rounds = rounds;
        this.capacities = capacities;
        this.clock = clock;
    }

    @Scheduled(
            every = "${zusage.plan.capacities.every:10m}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        LocalDate today = LocalDate.now(clock);
        rounds.make(TO_CHECK, List.of(today, today), row -> row.getObject(3, UUID.class), capacities::check);
    }
}
