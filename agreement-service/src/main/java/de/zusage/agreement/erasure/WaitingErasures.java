package de.zusage.agreement.erasure;

import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Erasures that were ordered and are not carried out: how many, since when the oldest, and what they wait for. Not well as soon
 * as one waits too long that neither a hold nor a restriction keeps.
 */
@Wellness
@ApplicationScoped
class WaitingErasures implements HealthCheck {
    private static final String HELD = "held";
    private static final String RESTRICTED = "restricted";

    /** In the order in which they are looked for. */
    private static final List<String> REASONS = List.of(
            HELD,
            RESTRICTED,
            Obstacle.STILL_BEING_TOLD.code(),
            Obstacle.NOT_TO_BE_ERASED.code(),
            Obstacle.FAILED.code(),
            "next");

    private static final String WAITING = """
            select null, null, reason, count(*), min(ordered_at) from (
              select ordered_at, case
                when exists (select from legal_hold h where h.authority = e.authority and h.office = e.office
                  and h.casefile_id = e.casefile_id and h.lifted_at is null and h.until >= ?) then 'held'
                when exists (select from casefile c where c.authority = e.authority and c.office = e.office
                  and c.id = e.casefile_id and c.restricted_on is not null) then 'restricted'
                else coalesce(obstacle, 'next') end as reason
              from erasure e where erased_at is null) waiting
            group by reason
            """;

    private final Rounds rounds;
    private final ErasureConfig config;
    private final Clock clock;
    private volatile Map<String, Waiting> waiting = Map.of();
    private volatile boolean known;

    WaitingErasures(Rounds rounds, ErasureConfig config, Clock clock) {
        this.rounds = rounds;
        this.config = config;
        this.clock = clock;
    }

    private record Waiting(long count, Instant oldest) {}

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        for (String reason : REASONS) {
            Tags tags = Tags.of("reason", reason);
            registry.gauge("zusage.erasures.waiting", tags, this, erasures -> erasures.count(reason));
            registry.gauge("zusage.erasures.oldest.seconds", tags, this, erasures -> erasures.seconds(reason));
        }
    }

    @Scheduled(every = "${zusage.metrics.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        known = false;
        Map<String, Waiting> found = new HashMap<>();
        for (Stop<Map.Entry<String, Waiting>> stop : rounds.find(
                WAITING,
                List.of(LocalDate.now(clock)),
                row -> Map.entry(
                        row.getString(3),
                        new Waiting(
                                row.getLong(4),
                                row.getObject(5, OffsetDateTime.class).toInstant())))) {
            found.put(stop.row().getKey(), stop.row().getValue());
        }
        waiting = found;
        known = true;
    }

    private double count(String reason) {
        Waiting found = waiting.get(reason);
        return known ? found == null ? 0 : found.count() : Double.NaN;
    }

    /** Since the oldest was ordered; 0 without any. */
    private double seconds(String reason) {
        Waiting found = waiting.get(reason);
        return known ? found == null ? 0 : age(found).toSeconds() : Double.NaN;
    }

    private Duration age(Waiting found) {
        return Duration.between(found.oldest(), clock.instant());
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Erasures that wait");
        boolean well = true;
        for (String reason : REASONS) {
            Waiting found = waiting.get(reason);
            if (found != null) {
                boolean kept = reason.equals(HELD) || reason.equals(RESTRICTED);
                well &= kept || age(found).compareTo(config.carriedOutWithin()) <= 0;
                answer.withData(reason, found.count() + ", the oldest since " + found.oldest());
            }
        }
        return answer.status(well).build();
    }
}
