package de.zusage.kit.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.ChildProcess;
import de.zusage.local.JvmShared;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.TopicReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Two relays as two processes on one database: one works, the other takes over within five seconds. */
class RelayTakeoverTest {

    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final String TOPIC = "zusage.release";
    private static final int STREAMS = 6;

    private final LocalDatabase database = LocalDatabase.of("relay");
    private final String run = UUID.randomUUID().toString();
    private final List<ChildProcess> relays = new ArrayList<>();
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @TempDir
    Path logs;

    @BeforeEach
    void migrate() throws SQLException {
        Flyway.configure()
                .dataSource(database.url(), "relay_owner", database.password())
                .locations("db/kit")
                .load()
                .migrate();
        update("delete from relay_lease", "owner");
    }

    @AfterEach
    void stop() {
        writing.set(false);
        relays.forEach(ChildProcess::kill);
    }

    @Test
    void anotherRelayTakesOverAfterAKill() {
        start("a");
        CompletableFuture<Long> written = CompletableFuture.supplyAsync(this::writeUntilStopped);
        awaitSource("/zusage/a");
        start("b");
        long faultAt = System.currentTimeMillis();
        relays.get(0).kill();
        Duration gap = takeOver("/zusage/b", faultAt);
        finish(written);
        System.out.println("take-over after SIGKILL: " + gap.toMillis() + " ms");
        assertThat(gap).isPositive().isLessThan(PROMISE);
    }

    @Test
    void aFrozenRelayLosesTheLeaseAndCannotMarkAfterwards() throws SQLException {
        start("a");
        CompletableFuture<Long> written = CompletableFuture.supplyAsync(this::writeUntilStopped);
        awaitSource("/zusage/a");
        start("b");
        long faultAt = System.currentTimeMillis();
        relays.get(0).signal("STOP");
        Duration gap = takeOver("/zusage/b", faultAt);
        long fence = fence();
        relays.get(0).signal("CONT");
        finish(written);
        System.out.println("take-over after SIGSTOP: " + gap.toMillis() + " ms");
        assertThat(gap).isPositive().isLessThan(PROMISE);
        assertThat(fence()).as("the thawed relay did not get the lease back").isEqualTo(fence);
    }

    @Test
    void aHolderWhoseFenceIsVoidMarksNothing() throws SQLException {
        append(0, 1);
        PGSimpleDataSource job = new PGSimpleDataSource();
        job.setUrl(database.url());
        job.setUser("relay_job");
        job.setPassword(database.password());
        long first = new RelayLease(job, UUID.randomUUID(), Duration.ofMillis(1))
                .acquire()
                .orElseThrow();
        await().until(() -> new RelayLease(job, UUID.randomUUID(), Duration.ofSeconds(30))
                .acquire()
                .isPresent());
        Outbox outbox = new Outbox(job);
        List<Long> positions = outbox.pending(List.of(), 10).stream()
                .map(RecordedEvent::position)
                .toList();
        assertThat(positions).isNotEmpty();
        assertThat(outbox.mark(positions, first)).isFalse();
        assertThat(outbox.pending(List.of(), 10)).hasSameSizeAs(positions);
        assertThat(outbox.mark(positions, fence())).isTrue();
        assertThat(outbox.pending(List.of(), 10)).isEmpty();
    }

    private void start(String name) {
        relays.add(ChildProcess.start(
                "relay " + name,
                logs.resolve(name + ".log"),
                "TERM",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        database.url(),
                        "relay_job",
                        database.password(),
                        JvmShared.get("kafka.bootstrap", String.class),
                        name),
                Map.of()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(logs.resolve(name + ".log")).contains(RelayProcess.READY));
    }

    /** Stops the writer and checks the promise: nothing lost, first occurrences of every stream are 1..n. */
    private void finish(CompletableFuture<Long> written) {
        writing.set(false);
        long each = written.join();
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
        List<Long> expected = LongStream.rangeClosed(1, each).boxed().toList();
        firsts.values().forEach(sequences -> assertThat(sequences).isEqualTo(expected));
    }

    private long writeUntilStopped() {
        long sequence = 0;
        while (writing.get()) {
            sequence++;
            long next = sequence;
            IntStream.range(0, STREAMS).forEach(stream -> append(stream, next));
        }
        return sequence;
    }

    private void append(int stream, long sequence) {
        try (Connection connection = database.connect("app");
                var insert = connection.prepareStatement("""
                        with logged as (
                          insert into event_log (id, aggregatetype, aggregateid, sequence, type, payload, "timestamp", actor)
                          values (gen_random_uuid(), ?, ?, ?, 'thing.happened.v1', '{}', now(), 'system') returning id)
                        insert into outbox (event_id) select id from logged
                        """)) {
            insert.setString(1, TOPIC);
            insert.setString(2, run + "-" + stream);
            insert.setLong(3, sequence);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitSource(String source) {
        await().atMost(Duration.ofSeconds(30)).until(() -> sources().contains(source));
    }

    /** From the fault to the first event that the other relay sent, by the clock that both processes share. */
    private Duration takeOver(String source, long faultAt) {
        awaitSource(source);
        long first = mine().stream()
                .filter(record -> header(record, "ce_source").equals(source))
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
