package de.zusage.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** One relay over a real outbox and a producer whose acknowledgements the test gives by hand. */
@Tag("landing")
class RelayOrderTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final LocalDatabase database = LocalDatabase.of("relayorder");
    private final List<MockProducer<String, byte[]>> producers = new CopyOnWriteArrayList<>();
    private final RelayProcess.Defaults config = new RelayProcess.Defaults(Duration.ofSeconds(2));
    private final String a = "a-" + UUID.randomUUID();
    private final String b = "b-" + UUID.randomUUID();
    private final Relay relay = relay();
    private final Thread thread = new Thread(relay);

    @BeforeEach
    void migrate() throws SQLException {
        Flyway.configure()
                .dataSource(database.url(), "relayorder_owner", database.password())
                .locations("db/kit")
                .load()
                .migrate();
        try (Connection connection = database.connect("owner");
                var statement = connection.createStatement()) {
            statement.execute("truncate outbox, event_log, relay_lease");
        }
        append(a, 1);
        append(a, 2);
        append(b, 1);
        append(b, 2);
        thread.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        relay.stop();
        thread.interrupt();
        thread.join();
    }

    @Test
    void noEventLeavesBeforeTheOneAheadOfItIsAcknowledged() {
        awaitSent(a + 1, b + 1);
        latest().completeNext();
        assertThat(sent()).containsExactly(a + 1, b + 1);
        latest().completeNext();
        awaitSent(a + 1, b + 1, a + 2, b + 2);
    }

    @Test
    void aFailureStopsItsStreamOnly() {
        awaitSent(a + 1, b + 1);
        latest().completeNext();
        latest().errorNext(new RecordTooLargeException());
        awaitSent(a + 1, b + 1, a + 2);
        latest().completeNext();
        awaitSent(a + 1, b + 1, a + 2, b + 1);
        latest().completeNext();
        awaitSent(a + 1, b + 1, a + 2, b + 1, b + 2);
    }

    @Test
    void theLongQueueOfAFailedStreamHoldsNobodyUp() throws SQLException {
        awaitSent(a + 1, b + 1);
        try (Connection app = database.connect("app")) {
            for (int sequence = 3; sequence <= config.batch() + 2; sequence++) {
                RelayRows.append(app, "zusage.release", b, sequence);
            }
        }
        append(a, 3);
        latest().completeNext();
        latest().errorNext(new RecordTooLargeException());
        awaitSent(a + 1, b + 1, a + 2);
        latest().completeNext();
        awaitSent(a + 1, b + 1, a + 2, a + 3);
    }

    @Test
    void afterAnOutageNoStreamWaitsLongerTheLongerItWas() {
        int attempts = 6;
        List<String> expected = new ArrayList<>(List.of(a + 1, b + 1));
        for (int attempt = 0; attempt < attempts; attempt++) {
            awaitSent(expected.toArray(String[]::new));
            latest().errorNext(new TimeoutException());
            latest().errorNext(new TimeoutException());
            expected.addAll(List.of(a + 1, b + 1));
        }
        awaitSent(expected.toArray(String[]::new));
        latest().completeNext();
        latest().completeNext();
        expected.addAll(List.of(a + 2, b + 2));
        awaitSent(expected.toArray(String[]::new));
        assertThat(producers).as("the producer waits for Kafka by itself").hasSize(1);
    }

    private void awaitSent(String... expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(sent()).containsExactly(expected));
    }

    private List<String> sent() {
        return producers.stream()
                .flatMap(producer -> producer.history().stream())
                .map(RelayOrderTest::streamAndSequence)
                .toList();
    }

    private static String streamAndSequence(ProducerRecord<String, byte[]> record) {
        return record.key()
                + new String(
                        record.headers().lastHeader("ce_sequence").value(), java.nio.charset.StandardCharsets.US_ASCII);
    }

    private MockProducer<String, byte[]> latest() {
        return producers.get(producers.size() - 1);
    }

    private Relay relay() {
        PGSimpleDataSource job = RelayRows.job(database, "relayorder");
        EventSender sender = new EventSender(
                () -> {
                    producers.add(new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer()));
                    return latest();
                },
                "/zusage/test");
        Semaphore nothing = new Semaphore(0);
        return new Relay(
                new Outbox(job),
                new RelayLease(job, UUID.randomUUID(), config.lease()),
                sender,
                config,
                atMost -> nothing.tryAcquire(20, TimeUnit.MILLISECONDS));
    }

    private void append(String stream, long sequence) throws SQLException {
        try (Connection app = database.connect("app")) {
            RelayRows.append(app, "zusage.release", stream, sequence);
        }
    }
}
