package de.zusage.kit.sealing;

import de.zusage.kit.sealing.Anchor.Kind;
import de.zusage.kit.tenancy.JobTransaction;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes the lines of the access log into the chains of their carriers a moment after they were written, so that requests do
 * not queue for the head of a chain, and writes the heads down outside of the database.
 */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final int BATCH = 1000;

    private final JobTransaction transaction;
    private final Optional<Anchors> anchors;
    private final String service;
    private final Clock clock;
    private final Map<String, Long> anchored = new HashMap<>();
    private volatile double waiting = Double.NaN;
    private volatile Instant lastAnchor;

    Sealer(
            JobTransaction transaction,
            AnchorsFile file,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock) {
        this.transaction = transaction;
        this.anchors = file.anchors();
        this.service = service;
        this.clock = clock;
        this.lastAnchor = clock.instant();
    }

    /** Since when no head could be written down, or this process runs; another replica may have done it meanwhile. */
    private double sinceAnchor() {
        return anchors.isEmpty()
                ? Double.NaN
                : Duration.between(lastAnchor, clock.instant()).toSeconds();
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("zusage.access.log.unsealed", this, sealer -> sealer.waiting);
        registry.gauge("zusage.access.log.anchor.seconds", this, sealer -> sealer.sinceAnchor());
        if (anchors.isEmpty()) {
            LOG.warn("Nothing says where anchors of the access log go (zusage.access-log.anchors): who owns the"
                    + " database could write the chains anew.");
        }
    }

    @Scheduled(every = "${zusage.access-log.seal-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        try {
            int sealed;
            do {
                sealed = alone(connection -> new AccessChains(connection).seal(BATCH))
                        .orElse(0);
            } while (sealed == BATCH);
        } catch (IllegalStateException e) {
            LOG.warnf("the access log is sealed later: %s", e.getClass().getName());
        }
    }

    /** Each head that moved since; one that could not be written down is tried again. */
    @Scheduled(every = "${zusage.access-log.anchor-every:60s}", concurrentExecution = ConcurrentExecution.SKIP)
    void anchor() {
        try {
            if (anchors.isPresent()) {
                alone(connection -> anchor(connection, anchors.get()));
                lastAnchor = clock.instant();
            }
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.errorf(
                    "the heads of the access log could not be anchored: %s",
                    e.getClass().getName());
        }
    }

    private int anchor(Connection connection, Anchors file) throws SQLException {
        AccessChains chains = new AccessChains(connection);
        List<Anchor> moved = new ArrayList<>();
        for (String carrier : chains.carriers()) {
            Link head = chains.head(carrier);
            if (head.number() > anchored.getOrDefault(carrier, 0L)) {
                moved.add(anchor(Kind.HEAD, carrier, head));
            }
        }
        write(file, moved);
        moved.forEach(anchor -> anchored.put(anchor.carrier(), anchor.link().number()));
        return moved.size();
    }

    /** Forgets what has been kept as long as the owner of the database said, and anchors where what stays begins. */
    @Scheduled(every = "24h", delayed = "30m", concurrentExecution = ConcurrentExecution.SKIP)
    void prune() {
        try {
            List<String> carriers =
                    alone(connection -> new AccessChains(connection).carriers()).orElse(List.of());
            for (String carrier : carriers) {
                alone(connection -> prune(connection, carrier));
            }
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.warnf(
                    "old lines of the access log stay for now: %s", e.getClass().getName());
        }
    }

    /** The anchor comes last: it is written for what has passed every limit. */
    private int prune(Connection connection, String carrier) throws SQLException {
        AccessChains chains = new AccessChains(connection);
        long upTo = chains.prunable(carrier);
        if (upTo <= chains.base(carrier).number()) {
            return 0;
        }
        Link beginning = chains.at(carrier, upTo);
        int pruned = (int) chains.prune(carrier, upTo);
        if (anchors.isPresent()) {
            write(anchors.get(), List.of(anchor(Kind.BASE, carrier, beginning)));
        }
        return pruned;
    }

    private Anchor anchor(Kind kind, String carrier, Link link) {
        return new Anchor(service, kind, carrier, link, clock.instant());
    }

    private static void write(Anchors file, List<Anchor> anchors) {
        try {
            file.write(anchors);
        } catch (IOException e) {
            throw new UncheckedIOException("anchors cannot be written", e);
        }
    }

    /** Counted at the measuring rhythm, like every gauge: each replica does it. */
    @Scheduled(every = "${zusage.metrics.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        try {
            waiting = transaction.call(connection -> {
                try (var count = connection.prepareStatement("select count(*) from access_unsealed");
                        var row = count.executeQuery()) {
                    row.next();
                    return row.getDouble(1);
                }
            });
        } catch (IllegalStateException e) {
            waiting = Double.NaN;
        }
    }

    /** In one transaction; nothing where another replica is at the chains. */
    private <T> Optional<T> alone(JobTransaction.Question<T> work) {
        return transaction.call(connection ->
                new AccessChains(connection).alone() ? Optional.of(work.on(connection)) : Optional.empty());
    }
}
