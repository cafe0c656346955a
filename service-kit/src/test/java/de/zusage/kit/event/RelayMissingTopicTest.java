package de.zusage.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.JvmShared;
import de.zusage.local.Topics;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.TopicReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** One relay on a real Kafka that lacks a topic. */
@Tag("landing")
class RelayMissingTopicTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final LocalDatabase database = LocalDatabase.of("relaymissing");
    private final RelayProcess.Defaults config = new RelayProcess.Defaults(Duration.ofSeconds(2));
    private final String kafka = JvmShared.get("kafka.bootstrap", String.class);
    private final String missing = "zusage.missing." + UUID.randomUUID();
    private final String present = "present-" + UUID.randomUUID();
    private final Relay relay = relay();
    private final Thread thread = new Thread(relay);

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(database.url(), "relaymissing_owner", database.password())
                .locations("db/kit")
                .load()
                .migrate();
    }

    @AfterEach
    void stop() throws InterruptedException {
        relay.stop();
        thread.interrupt();
        thread.join();
    }

    @Test
    void moreThanABatchOfEventsForATopicThatIsNotThereHoldsNobodyUp() throws Exception {
        int waiting = config.batch() + 10;
        try (Connection app = database.connect("app")) {
            for (int i = 1; i <= waiting; i++) {
                RelayRows.append(app, missing, missing + "-" + i, 1);
            }
            RelayRows.append(app, missing, missing + "-1", 2);
            RelayRows.append(app, "zusage.release", present, 1);
        }
        thread.start();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(TopicReader.read("zusage.release", present)).hasSize(1));
        assertThat(pending()).isEqualTo(waiting + 1);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(missing, Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> pending() == 0);
        assertThat(TopicReader.read(missing)).hasSize(waiting + 1);
        assertThat(TopicReader.read(missing, missing + "-1").stream()
                        .map(event -> new String(
                                event.headers().lastHeader("ce_sequence").value(), UTF_8)))
                .containsExactly("1", "2");
    }

    private int pending() throws SQLException {
        try (Connection owner = database.connect("owner");
                var query = owner.createStatement();
                var row = query.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Relay relay() {
        PGSimpleDataSource job = RelayRows.job(database, "relaymissing");
        Semaphore nothing = new Semaphore(0);
        return new Relay(
                new Outbox(job),
                new RelayLease(job, UUID.randomUUID(), config.lease()),
                new EventSender(() -> RelayProducers.create(Map.of("bootstrap.servers", kafka)), "/zusage/test"),
                config,
                atMost -> nothing.tryAcquire(20, TimeUnit.MILLISECONDS));
    }
}
