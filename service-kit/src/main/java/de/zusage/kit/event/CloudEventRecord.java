package de.zusage.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event as a CloudEvent 1.0 in binary mode. What is told under a pseudonym tells no more of its moment than the
 * month, in Kafka's own time too: beside the same thing told under its name, the moment would name it.
 */
final class CloudEventRecord {
    private static final ZoneId CIVIL = ZoneId.of("Europe/Berlin");

    private CloudEventRecord() {}

    static ProducerRecord<String, byte[]> of(RecordedEvent event, String source) {
        boolean coarse = event.stream().pseudonymous();
        // the month of sending: an event that is told again after years must not be past its topic's retention
        Long sent = coarse ? month(event.readAt()).toEpochMilli() : null;
        var out = new ProducerRecord<>(
                event.stream().topic(),
                null,
                sent,
                event.stream().id(),
                event.payload().getBytes(UTF_8));
        Headers headers = out.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_source", source);
        put(headers, "ce_type", event.type());
        put(headers, "ce_time", (coarse ? month(event.time()) : event.time()).toString());
        put(headers, "ce_subject", event.stream().id());
        put(headers, "ce_authority", event.authority());
        put(headers, "ce_office", event.office());
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        put(headers, "ce_actor", event.actor());
        put(headers, "ce_traceparent", event.traceparent());
        put(headers, "traceparent", event.traceparent());
        put(headers, "content-type", "application/json");
        return out;
    }

    private static Instant month(Instant moment) {
        return YearMonth.from(moment.atZone(CIVIL)).atDay(1).atStartOfDay(CIVIL).toInstant();
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
