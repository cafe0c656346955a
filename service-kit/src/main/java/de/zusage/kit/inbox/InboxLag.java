package de.zusage.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks Kafka how many records wait for this service, because a consumer that has died says nothing itself. */
@ApplicationScoped
class InboxLag {

    private static final int SECONDS = 5;

    private final Map<String, Object> broker;
    private final String group;

    InboxLag(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group) {
        this.broker = broker;
        this.group = group;
    }

    /** Waiting records by topic; a partition from which nothing was ever committed counts in full. */
    Map<String, Long> of(Set<String> topics) throws ExecutionException, TimeoutException, InterruptedException {
        Map<String, Object> config = new HashMap<>(broker);
        config.keySet().removeIf(key -> key.contains("serializer"));
        config.put("default.api.timeout.ms", SECONDS * 1000);
        config.put("request.timeout.ms", SECONDS * 1000);
        try (Admin admin = Admin.create(config)) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .forEach((topic, description) -> description.partitions().forEach(partition -> {
                        latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
                        earliest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.earliest());
                    }));
            var ends = admin.listOffsets(latest).all().get(SECONDS, TimeUnit.SECONDS);
            var starts = admin.listOffsets(earliest).all().get(SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, Long> done = new HashMap<>();
            starts.forEach((partition, start) -> done.put(partition, start.offset()));
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            done.put(partition, offset.offset());
                        }
                    });
            Map<String, Long> lag = new HashMap<>();
            ends.forEach((partition, end) -> lag.merge(
                    partition.topic(), Math.max(0, end.offset() - done.getOrDefault(partition, 0L)), Long::sum));
            return lag;
        }
    }
}
