package de.zusage.plan.agreement;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** An agreement as agreement-service tells of it on the real topic, and what became of that. */
class AnAgreement {

    private static final Path EXAMPLES = Path.of("../contracts/examples");

    final UUID id = UUID.randomUUID();
    final UUID clientCommitment = UUID.randomUUID();
    final UUID officeCommitment = UUID.randomUUID();

    String path() {
        return "/api/v1/plans/" + id;
    }

    String golden(String type) throws IOException {
        return Files.readString(EXAMPLES.resolve(type + ".json"))
                .replace("0197b000-0000-7000-8000-00000000a001", id.toString())
                .replace("0197b000-0000-7000-8000-00000000d001", clientCommitment.toString())
                .replace("0197b000-0000-7000-8000-00000000d002", officeCommitment.toString());
    }

    void send(long sequence, String type, String data) {
        send(UUID.randomUUID(), sequence, type, data);
    }

    void send(UUID event, long sequence, String type, String data) {
        send(STUTTGART_A, event, sequence, type, data);
    }

    void sendFor(Tenant office, long sequence, String type, String data) {
        send(office, UUID.randomUUID(), sequence, type, data);
    }

    private void send(Tenant office, UUID event, long sequence, String type, String data) {
        ProducerRecord<String, String> sent = new ProducerRecord<>("zusage.agreement", "agreement:" + id, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.toString(),
                        "ce_source",
                        "/zusage/agreement-service",
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-03-01T09:00:00Z",
                        "ce_subject",
                        "agreement:" + id,
                        "ce_authority",
                        office.authority(),
                        "ce_office",
                        office.office(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> sent.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer())) {
            assertThat(producer.send(sent)).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    void isParked() {
        await().atMost(Duration.ofSeconds(20)).until(() -> "PARKED".equals(stream("state")));
    }

    void awaitWatermark(long sequence) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Long.toString(sequence).equals(stream("last_sequence")));
    }

    String stream(String column) throws SQLException {
        try (var connection = LocalDatabase.asApp();
                var query = connection.prepareStatement("select " + column + " from inbox_stream where stream = ?")) {
            query.setString(1, "agreement:" + id);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "none";
            }
        }
    }

    /** How many steps and reviews a pause keeps off the worklist. */
    int waiting() throws SQLException {
        try (var connection = LocalDatabase.asOwner();
                var query = connection.prepareStatement("""
                        select (select count(*) from step where plan_id = ? and waiting)
                          + (select count(*) from review where plan_id = ? and waiting and state = 'PLANNED')""")) {
            query.setObject(1, id);
            query.setObject(2, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    List<String> published() {
        await().atMost(Duration.ofSeconds(20)).until(() -> types().size() == logged());
        return types();
    }

    int logged() throws SQLException {
        try (var connection = LocalDatabase.asOwner();
                var query = connection.prepareStatement(
                        "select count(*) from event_log where aggregatetype = 'zusage.plan' and aggregateid = ?")) {
            query.setString(1, "agreement:" + id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    List<String> types() {
        return TopicReader.read("zusage.plan", "agreement:" + id).stream()
                .map(event -> new String(event.headers().lastHeader("ce_type").value(), UTF_8))
                .toList();
    }
}
