package de.zusage.local;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {
    @Test
    void keepsTopicsAndRecordsOverAKill(@TempDir Path directory) throws Exception {
        int port = Ports.free();
        KafkaServer first = KafkaServer.start(directory, port);
        Topics.create(first.bootstrapServers());
        send(first.bootstrapServers(), "agreement:1", "kept");
        first.process().kill();

        try (KafkaServer second = KafkaServer.start(directory, port)) {
            Topics.create(second.bootstrapServers());
            assertThat(new TopicReader(second.bootstrapServers()).all("zusage.agreement"))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.key()).isEqualTo("agreement:1");
                        assertThat(record.value()).asString().isEqualTo("kept");
                    });
        }
    }

    private static void send(String bootstrapServers, String key, String value) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("zusage.agreement", key, value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }
}
