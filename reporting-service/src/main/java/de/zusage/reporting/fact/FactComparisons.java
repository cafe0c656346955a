package de.zusage.reporting.fact;

import de.zusage.kit.Ids;
import de.zusage.kit.inbox.Rebuilds;
import de.zusage.kit.inbox.TopicHistory;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Refused;
import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.fact.FactComparison.State;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Compares the facts that are kept with those on the topic, and takes in again what is lost; runs beside the consumers. */
@ApplicationScoped
class FactComparisons {
    private static final Logger LOG = Logger.getLogger(FactComparisons.class);
    private static final String TOPIC = "zusage.fact";
    private static final String FOUND = """
            update fact_comparison set compared = ?, same = ?, lost = ?, different = ?, erased = ?, unreadable = ?,
              only_kept = ?,
              not_taken_in = ?, streams = ?, state = ?, finished_at = ? where id = ?""";
    /** A comparison tells every so many facts, and at least at its end, that it is at work. */
    private static final int AT_A_TIME = 1000;

    /** One that has told nothing for so long is dead: far longer than Kafka may keep silent. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final AgroalDataSource job;
    private final TopicHistory topic;
    private final FactListener listener;
    private final Rebuilds rebuilds;
    private final Dictionary dictionary;
    private final ManagedExecutor executor;
    private final Ids ids;
    private final Clock clock;

    FactComparisons(
            @DataSource("job") AgroalDataSource job,
            TopicHistory topic,
            FactListener listener,
            Rebuilds rebuilds,
            Dictionary dictionary,
            ManagedExecutor executor,
            Ids ids,
            Clock clock) {
        this.job = job;
        this.topic = topic;
        this.listener = listener;
        this.rebuilds = rebuilds;
        this.dictionary = dictionary;
        this.executor = executor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a comparison; how it goes is read under its id, from any replica. One at a time over all replicas: each holds
     * a connection of the jobs' few as long as it reads, and several would keep relay, sealing and one another from theirs.
     */
    UUID begin() {
        UUID id = ids.next();
        failDead();
        int begun = execute(
                "insert into fact_comparison (id, started_at, alive_at, state) values (?, ?, ?, 'RUNNING')"
                        + " on conflict (state) where state = 'RUNNING' do nothing",
                id,
                now(),
                now());
        if (begun == 0) {
            throw new RuleViolation("comparison-running", "A comparison is at work. Begin the next one after its end.");
        }
        executor.execute(() -> run(id));
        return id;
    }

    /** Runs a comparison to its end. */
    void run(UUID id) {
        try (Connection connection = job.getConnection();
                PreparedStatement update = connection.prepareStatement(FOUND)) {
            Differences differences = new Differences(connection, dictionary, listener.consumer());
            AtomicLong read = new AtomicLong();
            long noEvents = topic.each(TOPIC, event -> {
                differences.take(event);
                if (read.incrementAndGet() % AT_A_TIME == 0) {
                    execute("update fact_comparison set alive_at = ? where id = ?", now(), id);
                }
            });
            differences.compare();
            differences.write(update, noEvents, differences.onlyKept());
            update.setString(10, State.DONE.name());
            update.setObject(11, now());
            update.setObject(12, id);
            update.executeUpdate();
        } catch (SQLException | RuntimeException e) {
            LOG.error("a comparison of facts broke off", e);
            execute("update fact_comparison set state = 'FAILED', finished_at = ? where id = ?", now(), id);
        }
    }

    /** Takes in again the streams that a comparison found; answers when all were tried. */
    FactComparison repair(UUID id) {
        FactComparison found = of(id);
        if (found.state() != State.DONE) {
            throw new RuleViolation("comparison-not-done", "The comparison is " + found.state() + ".");
        }
        for (String stream : found.streams()) {
            boolean repaired = repaired(stream);
            execute(
                    "update fact_comparison set repaired = repaired + ?, not_repaired = not_repaired + ? where id = ?",
                    repaired ? 1 : 0,
                    repaired ? 0 : 1,
                    id);
        }
        return of(id);
    }

    private boolean repaired(String stream) {
        try {
            rebuilds.rebuild(TOPIC, stream);
            return true;
        } catch (RuleViolation | Refused e) {
            LOG.infof("stream %s was not rebuilt: %s", stream, e.getMessage());
            return false;
        }
    }

    /** One whose process has died meanwhile has failed, whichever replica is asked. */
    FactComparison of(UUID id) {
        failDead();
        return read(id);
    }

    private void failDead() {
        execute(
                "update fact_comparison set state = 'FAILED', finished_at = ? where state = 'RUNNING' and alive_at < ?",
                now(),
                now().minus(LEASE));
    }

    private FactComparison read(UUID id) {
        try (Connection connection = job.getConnection();
                PreparedStatement query = connection.prepareStatement("select * from fact_comparison where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound();
                }
                OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                return new FactComparison(
                        id,
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        finished == null ? null : finished.toInstant(),
                        State.valueOf(row.getString("state")),
                        row.getLong("compared"),
                        row.getLong("same"),
                        row.getLong("lost"),
                        row.getLong("different"),
                        row.getLong("erased"),
                        row.getLong("unreadable"),
                        row.getLong("only_kept"),
                        row.getLong("not_taken_in"),
                        List.of((String[]) row.getArray("streams").getArray()),
                        row.getLong("repaired"),
                        row.getLong("not_repaired"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a comparison cannot be read", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private int execute(String sql, Object... parameters) {
        try (Connection connection = job.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a comparison cannot be noted", e);
        }
    }
}
