package de.zusage.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.NoteListener;
import de.zusage.kit.app.Rows;
import de.zusage.kit.crypto.KeyUnavailable;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(KitTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithheldKeyTest {

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
    void aWithheldKeyStopsItsStreamUntilItIsBackAndNoOther() {
        String stream = "note:" + UUID.randomUUID();
        String other = "note:" + UUID.randomUUID();
        KeyUnavailable withheld = KeyUnavailable.withdrawn("carrier-x", "it answers 403");
        NoteListener.BEFORE_COMMIT.put(stream, () -> {
            throw withheld;
        });
        source.send(stream, 1, 2);
        source.send(other, 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(effects(other)).isEqualTo(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reason(stream)).isEqualTo("no key: the key of carrier-x is withheld"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Rows.count("inbox_parked where stream = ?", stream))
                        .isEqualTo(2));
        NoteListener.BEFORE_COMMIT.put(stream, () -> {
            throw withheld;
        });
        waiters.run();
        assertThat(reason(stream)).as("still withheld").contains("carrier-x");
        waiters.run();
        assertThat(effects(stream)).as("it is back").isEqualTo(2);
        assertThat(Rows.count("inbox_stream where state = 'FLOWING' and stream = ?", stream))
                .isEqualTo(1);
    }

    @Test
    void whileTheKeyServiceIsAwayNothingIsParked() {
        String stream = "note:" + UUID.randomUUID();
        NoteListener.BEFORE_COMMIT.put(stream, () -> {
            throw KeyUnavailable.away("it answers 503");
        });
        source.send(stream, 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(effects(stream)).isEqualTo(1));
        assertThat(Rows.count("inbox_stream where state = 'FLOWING' and stream = ?", stream))
                .isEqualTo(1);
    }

    private static String reason(String stream) {
        return String.join(
                ",",
                Rows.all(
                        "select reason from inbox_stream where state = 'PARKED' and stream = ?", String.class, stream));
    }

    private static long effects(String stream) {
        return Rows.count("mention where stream = ?", stream);
    }
}
