package de.zusage.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import de.zusage.kit.web.RuleViolation;
import de.zusage.local.testing.LocalDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Of a compacted topic a late reader finds the last events only. */
@QuarkusTest
@TestProfile(KitTest.class)
class CompactedTopicTest {

    @Inject
    Inbox inbox;

    @Inject
    StreamWorker worker;

    private final String stream = "note:" + UUID.randomUUID();
    private final Late listener = new Late();

    private static final class Late implements EventListener {
        private final String consumer = "late-" + UUID.randomUUID();
        private final List<Long> heard = new ArrayList<>();
        private boolean refuses;

        @Override
        public String topic() {
            return "zusage.compacted";
        }

        @Override
        public String consumer() {
            return consumer;
        }

        @Override
        public boolean compacted() {
            return true;
        }

        @Override
        public Map<String, Consumer<IncomingEvent>> handlers() {
            return Map.of("note.mentioned.v1", event -> {
                if (refuses) {
                    throw new RuleViolation("not-now", "Not now.");
                }
                heard.add(event.sequence());
            });
        }
    }

    private void comes(long sequence) {
        var record = new ConsumerRecord<>("zusage.compacted", 0, sequence, stream, "{}".getBytes(UTF_8));
        FakeSource.headers(stream, sequence)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        inbox.receive(listener, record);
    }

    private String state() {
        return Rows.all(
                        "select state from inbox_stream where consumer = ? and stream = '" + stream + "'",
                        String.class,
                        listener.consumer())
                .get(0);
    }

    @Test
    void aGapIsNoLossAndAnOldEventIsStillOld() {
        comes(4);
        comes(7);
        comes(5);
        comes(7);
        comes(8);
        assertThat(listener.heard).containsExactly(4L, 7L, 8L);
        assertThat(state()).isEqualTo("FLOWING");
    }

    @Test
    void aRefusedEventBehindAGapParksItsStreamAndGoesOnFromThere() throws SQLException {
        listener.refuses = true;
        comes(4);
        comes(6);
        assertThat(state()).isEqualTo("PARKED");
        listener.refuses = false;
        try (var app = LocalDatabase.of("kit").connect("app");
                var retry = app.prepareStatement("update inbox_stream set state = 'WAITING' where consumer = ?")) {
            retry.setString(1, listener.consumer());
            retry.executeUpdate();
        }
        worker.drain(listener, new StreamKey(listener.consumer(), "/zusage/elsewhere", stream));
        assertThat(listener.heard).containsExactly(4L, 6L);
        assertThat(state()).isEqualTo("FLOWING");
    }
}
