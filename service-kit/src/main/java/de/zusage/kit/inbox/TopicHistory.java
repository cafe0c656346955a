package de.zusage.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Reads from its beginning what a topic still holds, beside the consumers and without moving them. */
@ApplicationScoped
public class TopicHistory {

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int MOST_SILENT = 6;

    private final Map<String, Object> broker;

    TopicHistory(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** The records of that key up to the present end, in the order of the topic. */
    List<ConsumerRecord<String, byte[]>> of(String topic, String stream) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = consumer()) {
            int partitions = consumer.partitionsFor(topic).size();
            TopicPartition own =
                    new TopicPartition(topic, Utils.toPositive(Utils.murmur2(stream.getBytes(UTF_8))) % partitions);
            read(consumer, own, record -> {
                if (stream.equals(record.key())) {
                    found.add(record);
                }
            });
        }
        return found;
    }

    /**
     * Hands over every event that the topic holds up to its present end, each stream in its order; answers how many records
     * could not be read as events.
     */
    public long each(String topic, Consumer<IncomingEvent> reader) {
        long[] unreadable = {0};
        try (var consumer = consumer()) {
            for (var partition : consumer.partitionsFor(topic)) {
                read(consumer, new TopicPartition(topic, partition.partition()), record -> {
                    IncomingEvent event;
                    try {
                        event = CloudEventReader.read(RawRecord.of(record));
                    } catch (UnreadableEvent e) {
                        unreadable[0]++;
                        return;
                    }
                    reader.accept(event);
                });
            }
        }
        return unreadable[0];
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(broker);
        config.keySet().removeIf(key -> key.contains("serializer"));
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) WAIT.toMillis());
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void read(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            Consumer<ConsumerRecord<String, byte[]>> reader) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        int silent = 0;
        while (consumer.position(partition) < end) {
            ConsumerRecords<String, byte[]> records = consumer.poll(WAIT);
            silent = records.isEmpty() ? silent + 1 : 0;
            if (silent == MOST_SILENT) {
                throw new IllegalStateException("Kafka hands over nothing of what it says it has");
            }
            records.forEach(reader);
        }
    }
}
