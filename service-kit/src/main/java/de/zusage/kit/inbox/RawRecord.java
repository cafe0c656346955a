package de.zusage.kit.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A Kafka record as it was received, so that it can be kept and replayed unchanged. */
record RawRecord(
        String topic,
        int partition,
        long offset,
        Instant time,
        byte @Nullable [] key,
        List<Map.Entry<String, String>> headers,
        byte @Nullable [] value) {

    static RawRecord of(ConsumerRecord<String, byte[]> in) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        in.headers().forEach(header -> {
            byte[] bytes = Objects.requireNonNullElse(header.value(), new byte[0]);
            headers.add(Map.entry(header.key(), Base64.getEncoder().encodeToString(bytes)));
        });
        return new RawRecord(
                in.topic(),
                in.partition(),
                in.offset(),
                Instant.ofEpochMilli(in.timestamp()),
                in.key() == null ? null : in.key().getBytes(UTF_8),
                headers,
                in.value());
    }

    /** The last header of that name as text. */
    @Nullable String header(String name) {
        String found = null;
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().equals(name)) {
                found = new String(Base64.getDecoder().decode(header.getValue()), UTF_8);
            }
        }
        return found;
    }

    /** Headers in one text, one a line, percent-encoded: an id in one is found there by whoever erases it. */
    String headerText() {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, String> header : headers) {
            byte[] value = Base64.getDecoder().decode(header.getValue());
            out.append(URLEncoder.encode(header.getKey(), UTF_8))
                    .append(' ')
                    .append(URLEncoder.encode(new String(value, ISO_8859_1), ISO_8859_1))
                    .append('\n');
        }
        return out.toString();
    }

    static List<Map.Entry<String, String>> headersOf(String text) {
        return text.lines()
                .map(line -> {
                    int space = line.indexOf(' ');
                    String name = URLDecoder.decode(line.substring(0, space), UTF_8);
                    byte[] value = URLDecoder.decode(line.substring(space + 1), ISO_8859_1)
                            .getBytes(ISO_8859_1);
                    return Map.entry(name, Base64.getEncoder().encodeToString(value));
                })
                .toList();
    }
}
