package de.zusage.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.NoteListener;
import de.zusage.kit.app.Rows;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An event that ends its stream for good waits for nothing, and nothing comes after it. */
@QuarkusTest
@TestProfile(KitTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndedStreamTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private FakeSource source;

    @BeforeAll
    void open() {
        source = new FakeSource();
    }

    @AfterAll
    void close() {
        source.close();
    }

    @Test
    void theEndDoesNotWaitForWhatIsMissing() {
        String stream = aStream();
        source.send(stream, 1, 3);
        end(stream, 7);
        awaitEffects(stream, 1L, 7L);
        assertNoTrace(stream);
    }

    @Test
    void theEndDoesNotWaitForWhatWasRefused() {
        String stream = aStream();
        NoteListener.REFUSED.add(stream);
        source.send(stream, 1);
        await().atMost(SOON).until(() -> waiting(stream) == 1);
        NoteListener.REFUSED.remove(stream);
        end(stream, 2);
        awaitEffects(stream, 2L);
        assertNoTrace(stream);
    }

    @Test
    void nothingComesAfterTheEndAndADoubledEndIsOne() {
        String stream = aStream();
        end(stream, 2);
        end(stream, 2);
        source.send(stream, 1, 3, 4);
        awaitAllRead();
        assertThat(effects(stream)).containsExactly(2L);
        assertNoTrace(stream);
        end(stream, 5);
        awaitEffects(stream, 2L, 5L);
    }

    /** Where the end itself is refused it is kept, whatever is missing before it, and an operator tries it again. */
    @Test
    void aRefusedEndIsTriedAgain() {
        String stream = aStream();
        NoteListener.REFUSED.add(stream);
        end(stream, 9);
        await().atMost(SOON).until(() -> waiting(stream) == 1);
        Http.as(Tokens.of("operator"))
                .get("/api/v1/operations/parked-streams?limit=100")
                .then()
                .body("items.stream", hasItem(stream));
        NoteListener.REFUSED.remove(stream);
        Http.as(Tokens.of("operator"))
                .post("/api/v1/operations/parked-streams/"
                        + Rows.all("select id from inbox_stream where stream = ?", UUID.class, stream)
                                .get(0)
                        + "/retry");
        awaitEffects(stream, 9L);
        assertNoTrace(stream);
    }

    private void end(String stream, long sequence) {
        Map<String, String> headers = FakeSource.headers(stream, sequence);
        headers.put("ce_type", "note.ended.v1");
        source.send(stream, headers, "{\"by\":\"somebody\"}".getBytes(UTF_8));
    }

    private static String aStream() {
        return "note:" + UUID.randomUUID();
    }

    private static List<Long> effects(String stream) {
        return Rows.all("select sequence from mention where stream = ? order by sequence", Long.class, stream);
    }

    private static void awaitEffects(String stream, Long... sequences) {
        await().atMost(SOON).untilAsserted(() -> assertThat(effects(stream)).containsExactly(sequences));
    }

    private void awaitAllRead() {
        source.sendToEveryPartition().forEach(last -> awaitEffects(last, 1L));
    }

    private static long waiting(String stream) {
        return Rows.all("select count(*) from inbox_parked where stream = ?", Long.class, stream)
                .get(0);
    }

    private static void assertNoTrace(String stream) {
        assertThat(waiting(stream)).isZero();
        assertThat(Rows.all("select state from inbox_stream where stream = ?", String.class, stream))
                .isEmpty();
    }
}
