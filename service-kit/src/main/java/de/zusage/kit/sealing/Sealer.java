package de.zusage.kit.sealing;

import de.zusage.kit.sealing.Anchor.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private final javax.sql.DataSource jobs;
    private final SealingConfig config;
    private final Optional<Anchors> anchors;
    private final String service;
    private final Clock clock;
    private final Map<String, Long> anchored = new HashMap<>();
    private volatile double waiting = Double.NaN;

    Sealer(
            @DataSource("job") javax.sql.DataSource jobs,
            SealingConfig config,
            AnchorsFile file,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock) {
        this.jobs = jobs;
        this.config = config;
        this.anchors = file.anchors();
        this.service = service;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("zusage.access.log.unsealed", this, sealer -> sealer.waiting);
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
            waiting = waiting();
        } catch (SQLException | IOException e) {
            LOG.warnf("the access log is sealed later: %s", e.getClass().getName());
        }
    }

    /** Each head that moved since; one that could not be written down is tried again. */
    @Scheduled(every = "${zusage.access-log.anchor-every:60s}", concurrentExecution = ConcurrentExecution.SKIP)
    void anchor() {
        try {
            if (anchors.isPresent()) {
                alone(connection -> anchor(connection, anchors.get()));
            }
        } catch (SQLException | IOException e) {
            LOG.errorf(
                    "the heads of the access log could not be anchored: %s",
                    e.getClass().getName());
        }
    }

    private int anchor(Connection connection, Anchors file) throws SQLException, IOException {
        AccessChains chains = new AccessChains(connection);
        List<Anchor> moved = new ArrayList<>();
        for (String carrier : chains.carriers()) {
            Link head = chains.head(carrier);
            if (head.number() > anchored.getOrDefault(carrier, 0L)) {
                moved.add(anchor(Kind.HEAD, carrier, head));
            }
        }
        file.write(moved);
        moved.forEach(anchor -> anchored.put(anchor.carrier(), anchor.link().number()));
        return moved.size();
    }

    /** Forgets what has been kept long enough, once its end is anchored as the beginning of what stays. */
    @Scheduled(every = "24h", delayed = "30m", concurrentExecution = ConcurrentExecution.SKIP)
    void prune() {
        if (config.kept().isEmpty()) {
            return;
        }
        Instant before = clock.instant()
                .atZone(ZoneOffset.UTC)
                .minus(config.kept().get())
                .toInstant();
        try {
            alone(connection -> prune(connection, before));
        } catch (SQLException | IOException e) {
            LOG.warnf(
                    "old lines of the access log stay for now: %s", e.getClass().getName());
        }
    }

    private int prune(Connection connection, Instant before) throws SQLException, IOException {
        AccessChains chains = new AccessChains(connection);
        int pruned = 0;
        for (String carrier : chains.carriers()) {
            long upTo = chains.prunable(carrier, before);
            if (upTo > 0) {
                if (anchors.isPresent()) {
                    anchors.get().write(List.of(anchor(Kind.BASE, carrier, chains.at(carrier, upTo))));
                }
                pruned += (int) chains.prune(carrier, upTo);
            }
        }
        return pruned;
    }

    private Anchor anchor(Kind kind, String carrier, Link link) {
        return new Anchor(service, kind, carrier, link, clock.instant());
    }

    private double waiting() throws SQLException {
        try (var connection = jobs.getConnection();
                var count = connection.prepareStatement("select count(*) from access_unsealed");
                var row = count.executeQuery()) {
            row.next();
            return row.getDouble(1);
        }
    }

    private interface Work {
        int on(Connection connection) throws SQLException, IOException;
    }

    /** In one transaction; nothing where another replica is at the chains. */
    private Optional<Integer> alone(Work work) throws SQLException, IOException {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Integer> done =
                        new AccessChains(connection).alone() ? Optional.of(work.on(connection)) : Optional.empty();
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
