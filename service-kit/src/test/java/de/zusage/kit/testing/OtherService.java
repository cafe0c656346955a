package de.zusage.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Another service as this one hears it: binary CloudEvents on the real Kafka, numbered per stream. */
public final class OtherService implements AutoCloseable {
    private final String source;
    private final String topic;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final KafkaProducer<String, byte[]> producer;

    public OtherService(String source, String topic) {
        this.source = source;
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Where the event belongs: its stream and the office it is about. */
    public record About(String stream, String authority, String office) {}

    /** Says the next event of a stream, {@code times} over with the same id. */
    public void say(About about, String type, String data, int times) {
        long sequence = sequences.merge(about.stream(), 1L, Long::sum);
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < times; i++) {
            send(about, type, data, id, sequence);
        }
    }

    /** Says something that never comes. */
    public void loses(About about) {
        sequences.merge(about.stream(), 1L, Long::sum);
    }

    public void say(About about, String type, String data) {
        say(about, type, data, 1);
    }

    private void send(About about, String type, String data, String id, long sequence) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(topic, about.stream(), data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        source,
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-03-31T10:00:00Z",
                        "ce_subject",
                        about.stream(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_authority",
                        about.authority(),
                        "ce_office",
                        about.office(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
