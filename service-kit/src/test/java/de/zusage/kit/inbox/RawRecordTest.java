package de.zusage.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RawRecordTest {

    @Test
    void headersAreKeptAsTheyCameAndAnIdInOneIsFound() {
        UUID id = UUID.randomUUID();
        byte[] odd = new byte[256];
        for (int i = 0; i < odd.length; i++) {
            odd[i] = (byte) i;
        }
        ConsumerRecord<String, byte[]> came = new ConsumerRecord<>("zusage.plan", 0, 1, "key", new byte[0]);
        came.headers()
                .add("ce_subject", ("case:" + id).getBytes(UTF_8))
                .add("näme with = and line\n", odd)
                .add("empty", new byte[0]);
        RawRecord raw = RawRecord.of(came);
        String kept = raw.headerText();
        assertThat(kept).contains(id.toString()).hasLineCount(3);
        assertThat(RawRecord.headersOf(kept)).isEqualTo(raw.headers());
    }
}
