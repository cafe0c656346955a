package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.local.testing.TopicReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts, on their topic and from one moment on, the statistical facts of how agreements and steps begin and end: none may
 * be missing and none may be there twice.
 */
final class FactWatch {
    private static final String TOPIC = "zusage.fact";
    private static final String READER = "reporting-service";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Set<String>> COUNTED = Map.of(
            "fact.agreement-recorded.v2",
            Set.of("OFFERED", "SIGNED", "DECLINED", "COMPLETED", "ENDED", "VOIDED"),
            "fact.step-recorded.v2",
            Set.of("CLOSED", "SUPERSEDED"));

    private final String bootstrapServers;
    private final Set<String> before;

    private FactWatch(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.before = ids();
    }

    static FactWatch start(String bootstrapServers) {
        return new FactWatch(bootstrapServers);
    }

    /**
     * Waits until all expected facts are on the topic and reporting-service has read them. More are no fault: somebody may
     * have begun to work in the portal.
     */
    String await(int expected) {
        int came = Patience.until(expected + " new facts", this::fresh, count -> count >= expected);
        Patience.until("all facts read by " + READER, this::unread, count -> count == 0);
        return came + " new facts on the topic, " + expected + " of them of the cohort's counted changes, all read";
    }

    private int fresh() {
        Set<String> now = ids();
        now.removeAll(before);
        return now.size();
    }

    private Set<String> ids() {
        return new TopicReader(bootstrapServers)
                .all(TOPIC).stream()
                        .filter(FactWatch::counts)
                        .map(record -> header(record, "ce_id"))
                        .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean counts(ConsumerRecord<String, byte[]> fact) {
        try {
            return COUNTED.getOrDefault(header(fact, "ce_type"), Set.of())
                    .contains(JSON.readTree(fact.value()).path("milestone").asText());
        } catch (IOException e) {
            throw new Surprise("JSON on " + TOPIC, new String(fact.value(), StandardCharsets.UTF_8));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** How many records its consumer group has not finished; a partition without records counts nothing. */
    private long unread() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(READER)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> partitions = new TopicReader(bootstrapServers)
                    .partitions(TOPIC).stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
            long unread = 0;
            for (var end : admin.listOffsets(partitions).all().get().entrySet()) {
                OffsetAndMetadata done = read.get(end.getKey());
                unread += end.getValue().offset() - (done == null ? 0 : done.offset());
            }
            return unread;
        } catch (ExecutionException e) {
            throw new Surprise("the offsets of " + READER, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("the offsets of " + READER, "an interruption");
        }
    }
}
