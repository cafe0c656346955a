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
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Inject
    Waiters waiters;

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
        assertThat(NoteListener.TOLD_AGAIN)
                .as("whoever lost the answer hears it again")
                .containsEntry(stream, 1);
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
        retry(stream);
        awaitEffects(stream, 9L);
        assertNoTrace(stream);
    }

    /** Whoever was restored counts its stream anew: the end bears a number that was passed, and is not lost either. */
    @Test
    void aRefusedEndOfALowNumberIsTriedAgain() {
        String stream = aStream();
        source.send(stream, 1, 2, 3);
        awaitEffects(stream, 1L, 2L, 3L);
        NoteListener.REFUSED.add(stream);
        end(stream, 2);
        await().atMost(SOON).until(() -> waiting(stream) == 1);
        NoteListener.REFUSED.remove(stream);
        retry(stream);
        awaitEffects(stream, 1L, 2L, 2L, 3L);
        assertNoTrace(stream);
    }

    /** Where the handler leaves what is known of the stream it flows, and nothing is kept. */
    @Test
    void aStreamThatIsLeftByItsEndFlows() {
        String stream = aStream();
        NoteListener.LEFT.add(stream);
        NoteListener.REFUSED.add(stream);
        end(stream, 9);
        await().atMost(SOON).until(() -> waiting(stream) == 1);
        NoteListener.REFUSED.remove(stream);
        retry(stream);
        assertThat(effects(stream)).containsExactly(9L);
        assertThat(waiting(stream)).isZero();
        assertThat(Rows.count("inbox_stream where stream = ? and state = 'FLOWING' and last_sequence = 9", stream))
                .isOne();
    }

    /** What was told of it waits for its topic: the end is tried until that has gone, without an operator. */
    @Test
    void anEndThatComesTooSoonGoesOnByItself() {
        String stream = aStream();
        fails(stream, "ZT004", 10); // five times, and five times more
        end(stream, 3);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                Rows.all("select reason from inbox_stream where stream = ?", String.class, stream))
                        .containsExactly("still being told"));
        waiters.run();
        assertThat(effects(stream)).as("tried again, and still too soon").isEmpty();
        waiters.run();
        assertThat(effects(stream)).containsExactly(3L);
        assertNoTrace(stream);
    }

    /** Tried a few times, for its stream may be over then, and neither for ever nor kept: the copy would name it. */
    @Test
    void whatNamesTheErasedIsPassedOver() {
        String stream = aStream();
        AtomicInteger left = fails(stream, "ZT005", 1000);
        source.send(stream, 1);
        await().atMost(SOON)
                .until(() -> Rows.count("inbox_stream where stream = ? and last_sequence = 1", stream) == 1);
        assertThat(1000 - left.get()).isEqualTo(5);
        NoteListener.BEFORE_COMMIT.remove(stream);
        source.send(stream, 1, 2);
        awaitEffects(stream, 2L);
        assertThat(waiting(stream)).isZero();
        assertThat(Rows.count("inbox_stream where stream = ? and state = 'FLOWING'", stream))
                .isOne();
    }

    /** Its database refuses the events of the stream so many times. */
    private static AtomicInteger fails(String stream, String state, int times) {
        AtomicInteger left = new AtomicInteger(times);
        NoteListener.BEFORE_COMMIT.put(stream, new Runnable() {
            @Override
            public void run() {
                if (left.decrementAndGet() > 0) {
                    NoteListener.BEFORE_COMMIT.put(stream, this);
                }
                throw new IllegalStateException(new SQLException("", state));
            }
        });
        return left;
    }

    private static void retry(String stream) {
        Http.as(Tokens.of("operator"))
                .post("/api/v1/operations/parked-streams/"
                        + Rows.all("select id from inbox_stream where stream = ?", UUID.class, stream)
                                .get(0)
                        + "/retry");
    }

    private void end(String stream, long sequence) {
        Map<String, String> headers = FakeSource.headers(stream, sequence);
        headers.put("ce_type", "note.ended.v1");
        headers.put("ce_id", FakeSource.id(stream + "ended", sequence).toString());
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
