package de.zusage.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.local.JvmShared;
import de.zusage.local.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes records to the topic that the test application reads, rightly and wrongly. */
final class FakeSource implements AutoCloseable {

    static final String TOPIC = "zusage.plan";

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", JvmShared.get("kafka.bootstrap", String.class)),
            new StringSerializer(),
            new ByteArraySerializer());

    /** The id of the event with this sequence, the same each time it is sent. */
    static UUID id(String stream, long sequence) {
        return UUID.nameUUIDFromBytes((stream + sequence).getBytes(UTF_8));
    }

    static Map<String, String> headers(String stream, long sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id(stream, sequence).toString());
        headers.put("ce_source", "/zusage/elsewhere");
        headers.put("ce_type", "note.mentioned.v1");
        headers.put("ce_time", Instant.parse("2026-03-01T10:00:00Z").toString());
        headers.put("ce_subject", stream);
        headers.put("ce_authority", "stuttgart");
        headers.put("ce_office", "stuttgart-a");
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
        headers.put("ce_sequence", Long.toString(sequence));
        return headers;
    }

    void send(String stream, long... sequences) {
        for (long sequence : sequences) {
            send(stream, headers(stream, sequence), "{\"by\":\"somebody\",\"unknown\":1}".getBytes(UTF_8));
        }
    }

    void send(@Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
        send(null, key, headers, value);
    }

    /** An event of a fresh stream at the end of each partition. */
    List<String> sendToEveryPartition() {
        List<String> streams = new ArrayList<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            String stream = "note:" + UUID.randomUUID();
            send(partition, stream, headers(stream, 1), "{}".getBytes(UTF_8));
            streams.add(stream);
        }
        return streams;
    }

    private void send(
            @Nullable Integer partition, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> out = new ProducerRecord<>(TOPIC, partition, key, value);
        headers.forEach((name, text) -> out.headers().add(name, text.getBytes(UTF_8)));
        try {
            producer.send(out).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
