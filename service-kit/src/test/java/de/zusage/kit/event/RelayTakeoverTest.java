package de.zusage.kit.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import de.zusage.kit.Ids;
import de.zusage.local.ChildProcess;
import de.zusage.local.JvmShared;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.TopicReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Two relays as two processes on one database: one works, the other takes over within five seconds. */
@Tag("landing")
class RelayTakeoverTest {

    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final String TOPIC = "zusage.release";
    private static final int STREAMS = 6;

    private final LocalDatabase database = LocalDatabase.of("relay");
    private final String run = UUID.randomUUID().toString();
    private final Map<String, ChildProcess> relays = new LinkedHashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong written = new AtomicLong();
    private final Connection app = database.connect("app");

    @TempDir
    Path logs;

    @BeforeEach
    void migrate() throws SQLException {
        Flyway.configure()
                .dataSource(database.url(), "relay_owner", database.password())
                .locations("db/kit")
                .load()
                .migrate();
        update("truncate relay_lease, outbox", "owner");
    }

    @AfterEach
    void stop() throws SQLException {
        writer.shutdownNow();
        app.close();
        relays.values().forEach(ChildProcess::kill);
    }

    @Test
    void anotherRelayTakesOverAfterAKill() throws InterruptedException {
        String holder = startTwoAndWrite();
        long faultAt = System.currentTimeMillis();
        relay(holder).kill();
        Duration gap = takeOver(holder, faultAt);
        finish();
        System.out.println("take-over after SIGKILL: " + gap.toMillis() + " ms");
        assertThat(gap).isPositive().isLessThan(PROMISE);
    }

    @Test
    void aFrozenRelayLosesTheLeaseAndCannotMarkAfterwards() throws SQLException, InterruptedException {
        String holder = startTwoAndWrite();
        long faultAt = System.currentTimeMillis();
        relay(holder).signal("STOP");
        Duration gap = takeOver(holder, faultAt);
        long fence = fence();
        relay(holder).signal("CONT");
        finish();
        System.out.println("take-over after SIGSTOP: " + gap.toMillis() + " ms");
        assertThat(gap).isPositive().isLessThan(PROMISE);
        assertThat(fence()).as("the thawed relay did not get the lease back").isEqualTo(fence);
    }

    @Test
    void aHolderWhoseFenceIsVoidMarksNothing() throws SQLException {
        RelayRows.append(app, TOPIC, run + "-0", 1);
        PGSimpleDataSource job = RelayRows.job(database, "relay");
        long first = new RelayLease(job, UUID.randomUUID(), Duration.ofMillis(1))
                .acquire()
                .orElseThrow();
        await().until(() -> new RelayLease(job, UUID.randomUUID(), Duration.ofSeconds(30))
                .acquire()
                .isPresent());
        Outbox outbox = new Outbox(job);
        List<Long> positions = outbox.pending(List.of(), List.of(), 10).stream()
                .map(RecordedEvent::position)
                .toList();
        assertThat(positions).isNotEmpty();
        assertThat(outbox.mark(positions, first)).isFalse();
        assertThat(outbox.pending(List.of(), List.of(), 10)).hasSameSizeAs(positions);
        assertThat(outbox.mark(positions, fence())).isTrue();
        assertThat(outbox.pending(List.of(), List.of(), 10)).isEmpty();
    }

    @Test
    void aServiceThatStopsLeavesTheLeaseToTheNext() throws SQLException, InterruptedException {
        PGSimpleDataSource job = RelayRows.job(database, "relay");
        Duration soLongThatItDoesNotRunOut = Duration.ofMinutes(5);
        RelayThread stopping = new RelayThread(
                job,
                Map.of("bootstrap.servers", JvmShared.get("kafka.bootstrap", String.class)),
                new RelayProcess.Defaults(soLongThatItDoesNotRunOut),
                new WakeUp(new TransactionSynchronizationRegistryImple()),
                new Ids(),
                "stopping");
        RelayLease next = new RelayLease(job, UUID.randomUUID(), soLongThatItDoesNotRunOut);
        stopping.start(new StartupEvent());
        try {
            await().until(() -> number("select count(*) from relay_lease") == 1);
            assertThat(next.acquire()).isEmpty();
        } finally {
            stopping.stop(new ShutdownEvent());
        }
        assertThat(next.acquire()).isPresent();
    }

    /** Two relays that run while events are written; the answer is the one that sends them. */
    private String startTwoAndWrite() {
        start("a");
        start("b");
        ScheduledFuture<?> unused = writer.scheduleAtFixedRate(this::writeOneEach, 0, 20, TimeUnit.MILLISECONDS);
        for (String name : relays.keySet()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Files.readString(logs.resolve(name + ".log")).contains(RelayProcess.READY));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> !sources().isEmpty());
        return sources().first();
    }

    private void start(String name) {
        relays.put(
                name,
                ChildProcess.start(
                        "relay " + name,
                        logs.resolve(name + ".log"),
                        "TERM",
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RelayProcess.class.getName(),
                                database.url(),
                                "relay_job",
                                database.password(),
                                JvmShared.get("kafka.bootstrap", String.class),
                                name),
                        Map.of()));
    }

    private ChildProcess relay(String source) {
        return Objects.requireNonNull(relays.get(source.substring("/zusage/".length())));
    }

    /** Stops the writer and checks the promise: nothing lost, first occurrences of every stream are 1..n. */
    private void finish() throws InterruptedException {
        writer.shutdown();
        assertThat(writer.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(pending()).isZero());
        Map<String, List<Long>> firsts = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : mine()) {
            List<Long> seen = firsts.computeIfAbsent(record.key(), key -> new ArrayList<>());
            long sequence = Long.parseLong(header(record, "ce_sequence"));
            if (!seen.contains(sequence)) {
                seen.add(sequence);
            }
        }
        assertThat(firsts).hasSize(STREAMS);
        List<Long> expected = LongStream.rangeClosed(1, written.get()).boxed().toList();
        firsts.values().forEach(sequences -> assertThat(sequences).isEqualTo(expected));
    }

    private void writeOneEach() {
        long sequence = written.incrementAndGet();
        for (int stream = 0; stream < STREAMS; stream++) {
            try {
                RelayRows.append(app, TOPIC, run + "-" + stream, sequence);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** From the fault to the first event that the other relay sent, by the clock that both processes share. */
    private Duration takeOver(String from, long faultAt) {
        await().atMost(Duration.ofSeconds(30)).until(() -> sources().size() == 2);
        long first = mine().stream()
                .filter(record -> !header(record, "ce_source").equals(from))
                .mapToLong(ConsumerRecord::timestamp)
                .min()
                .orElseThrow();
        return Duration.ofMillis(first - faultAt);
    }

    private TreeSet<String> sources() {
        TreeSet<String> sources = new TreeSet<>();
        mine().forEach(record -> sources.add(header(record, "ce_source")));
        return sources;
    }

    private List<ConsumerRecord<String, byte[]>> mine() {
        return TopicReader.read(TOPIC).stream()
                .filter(record -> record.key().startsWith(run))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), US_ASCII);
    }

    private long pending() throws SQLException {
        return number("select count(*) from outbox");
    }

    private long fence() throws SQLException {
        return number("select fence from relay_lease");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.connect("job");
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void update(String sql, String role) throws SQLException {
        try (Connection connection = database.connect(role);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
