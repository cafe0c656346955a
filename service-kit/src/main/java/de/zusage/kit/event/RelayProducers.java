package de.zusage.kit.event;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes the producer of a relay: every replica acknowledges, no doubles within a session, quick to give up; shorter still
 * on a topic that it does not know, because meanwhile nothing else is sent.
 */
final class RelayProducers {

    private RelayProducers() {}

    static Producer<String, byte[]> create(Map<String, Object> broker) {
        Map<String, Object> config = new HashMap<>(broker);
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("linger.ms", 0);
        config.put("max.block.ms", 500);
        config.put("request.timeout.ms", 5_000);
        config.put("delivery.timeout.ms", 10_000);
        config.keySet().removeAll(java.util.Set.of("key.serializer", "value.serializer"));
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
