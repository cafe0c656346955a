package de.zusage.system;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.LocalSystem;
import de.zusage.local.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares what the services committed with what is on the topics and with what the others made of it. */
final class Ledger {
    static final List<String> SERVICES = List.of("agreement", "plan", "notification", "reporting");
    static final List<String> TOPICS = List.of(
            "zusage.agreement",
            "zusage.plan",
            "zusage.offer",
            "zusage.referral.language-school-neckar",
            "zusage.notification",
            "zusage.fact",
            "zusage.release",
            "zusage.template");

    private final LocalSystem system;

    Ledger(LocalSystem system) {
        this.system = system;
    }

    /** Every committed event is on its topic, first occurrences per stream are 1..n, and nothing else is there. */
    void requireEveryEventOnItsTopicInOrder() throws SQLException {
        Map<String, String> committed = new HashMap<>();
        for (String service : SERVICES) {
            assertThat(numbers(service, "select count(*) from outbox")).containsExactly(0L);
            committed.putAll(pairs(
                    service, "select id::text, aggregatetype || ' ' || aggregateid || ' ' || sequence from event_log"));
        }
        Map<String, String> seen = new LinkedHashMap<>();
        for (String topic : TOPICS) {
            for (ConsumerRecord<String, byte[]> event : records(topic)) {
                seen.putIfAbsent(
                        header(event, "ce_id"), topic + " " + event.key() + " " + header(event, "ce_sequence"));
            }
        }
        assertThat(seen).containsExactlyInAnyOrderEntriesOf(committed);
        requireFirstOccurrencesInOrder();
    }

    private void requireFirstOccurrencesInOrder() {
        for (String topic : TOPICS) {
            Map<String, Long> last = new HashMap<>();
            Set<String> ids = new HashSet<>();
            for (ConsumerRecord<String, byte[]> event : records(topic)) {
                if (ids.add(header(event, "ce_id"))) {
                    String stream = header(event, "ce_source") + " " + event.key();
                    long sequence = Long.parseLong(header(event, "ce_sequence"));
                    assertThat(sequence).as(stream).isEqualTo(last.getOrDefault(stream, 0L) + 1);
                    last.put(stream, sequence);
                }
            }
        }
    }

    /** Each reader has taken in every event of its topics once, and nothing is parked. */
    void requireEveryEffectOnce() throws SQLException {
        for (String service : SERVICES) {
            assertThat(numbers(service, "select count(*) from inbox_parked"))
                    .as(service)
                    .containsExactly(0L);
        }
        String recorded = "select count(*) from event_log where type in ('fact.case-recorded.v1',"
                + " 'fact.agreement-recorded.v2', 'fact.step-recorded.v2', 'fact.review-recorded.v1',"
                + " 'fact.referral-recorded.v1')";
        assertThat(number("reporting", "select count(*) from recorded_fact"))
                .isEqualTo(number("agreement", recorded) + number("plan", recorded));
        assertThat(pairs("plan", "select id::text, 'step' from step").keySet())
                .as("one step per commitment")
                .hasSize((int) number("plan", "select count(*) from event_log where type = 'step.added.v1'"));
        assertThat(number("notification", "select count(*) from event_log where type = 'reminder.sent.v1'"))
                .isEqualTo(number("notification", "select count(*) from reminder where state in ('SENT', 'CALLED')"));
    }

    List<ConsumerRecord<String, byte[]>> records(String topic) {
        return new TopicReader(system.kafka().bootstrapServers()).all(topic);
    }

    static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The one number that a query of a service's database answers. */
    long number(String service, String sql) throws SQLException {
        return numbers(service, sql).get(0);
    }

    private List<Long> numbers(String service, String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection owner = system.postgres().connect(service, service + "_owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private Map<String, String> pairs(String service, String sql) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (Connection owner = system.postgres().connect(service, service + "_owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
