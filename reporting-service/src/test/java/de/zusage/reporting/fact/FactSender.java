package de.zusage.reporting.fact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Writes facts as the other services do: binary CloudEvents. */
public final class FactSender {
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    /** Any event of a stream. */
    public FactSender told(String stream, long sequence, String type, String authority, String office, String data) {
        add(stream, sequence, "/zusage/agreement-service", type, authority, office, data);
        return this;
    }

    private void add(
            String stream, long sequence, String source, String type, String authority, String office, String data) {
        ProducerRecord<String, byte[]> fact =
                new ProducerRecord<>("zusage.fact", stream, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        source,
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-03-31T10:00:00Z",
                        "ce_subject",
                        stream,
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_authority",
                        authority,
                        "ce_office",
                        office,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        records.add(fact);
    }

    /** Sends every fact as often as told. */
    public void send(int times) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int n = 0; n < times; n++) {
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                records.forEach(r -> sent.add(producer.send(r)));
                for (Future<RecordMetadata> each : sent) {
                    each.get();
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
