package de.zusage.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics with their fixed number of partitions: adding partitions later would move keys. */
public final class Topics {
    public static final List<String> CASE_TOPICS = List.of("zusage.agreement", "zusage.plan", "zusage.notification");
    /** Partners of the demo that are told on a topic of their own. */
    public static final List<String> SUBSCRIBERS = List.of("language-school-neckar");

    public static final int PARTITIONS = 6;

    private static final long LIMIT_SECONDS = 60;

    private Topics() {}

    /** Creates what is missing. */
    public static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                "50"))) {
            Set<String> known = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = all().stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LocalFailure("The topics could not be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while creating the topics.", e);
        }
    }

    private static List<NewTopic> all() {
        Map<String, String> month = keep(Duration.ofDays(30));
        List<NewTopic> topics = new ArrayList<>();
        CASE_TOPICS.forEach(topic -> topics.add(topic(topic, month)));
        // a fact carries the first moment of its month as its time: it is kept for 28 days at least, 58 at most
        topics.add(topic("zusage.fact", keep(Duration.ofDays(58))));
        topics.add(topic("zusage.erasure", month));
        topics.add(topic("zusage.offer", month));
        SUBSCRIBERS.forEach(recipient -> topics.add(topic("zusage.referral." + recipient, month)));
        topics.add(topic("zusage.release", keep(Duration.ofDays(365))));
        topics.add(topic("zusage.template", Map.of("cleanup.policy", "compact")));
        return topics;
    }

    /** How long a record stays on a topic that keeps it for a time; a compacted one keeps the last of each key. */
    public static Duration retention(String topic) {
        return all().stream()
                .filter(each -> each.name().equals(topic) && each.configs().containsKey("retention.ms"))
                .map(each -> each.configs().get("retention.ms"))
                .findFirst()
                .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
                .orElseThrow(() -> new IllegalArgumentException(topic + " has no time"));
    }

    private static NewTopic topic(String name, Map<String, String> configuration) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(configuration);
    }

    private static Map<String, String> keep(Duration retention) {
        return Map.of("retention.ms", Long.toString(retention.toMillis()));
    }
}
