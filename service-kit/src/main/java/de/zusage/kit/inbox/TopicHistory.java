package de.zusage.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Reads from its beginning what a topic still holds of one stream, beside the consumers and without moving them. */
@ApplicationScoped
class TopicHistory {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Map<String, Object> broker;

    TopicHistory(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** The records of that key up to the present end, in the order of the topic. */
    List<ConsumerRecord<String, byte[]>> of(String topic, String stream) {
        Map<String, Object> config = new HashMap<>(broker);
        config.keySet().removeIf(key -> key.contains("serializer"));
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) WAIT.toMillis());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            int partitions = consumer.partitionsFor(topic).size();
            TopicPartition own =
                    new TopicPartition(topic, Utils.toPositive(Utils.murmur2(stream.getBytes(UTF_8))) % partitions);
            consumer.assign(List.of(own));
            consumer.seekToBeginning(List.of(own));
            long end = consumer.endOffsets(List.of(own)).getOrDefault(own, 0L);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (consumer.position(own) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
                    if (stream.equals(record.key())) {
                        found.add(record);
                    }
                }
            }
            return found;
        }
    }
}
