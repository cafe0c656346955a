package de.zusage.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.LogLines;
import de.zusage.kit.app.NoteListener;
import de.zusage.kit.app.Rows;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database is stopped and started under the running service. */
@QuarkusTest
@TestProfile(KitTest.class)
@Tag("landing")
class DatabaseAwayTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource(value = "/health/ready", management = true)
    @Nullable URL ready;

    @TestHTTPResource(value = "/health/live", management = true)
    @Nullable URL live;

    @Test
    void whatIsUnderWayWaitsForTheDatabaseAndHappensOnce() throws InterruptedException {
        String stream = "note:" + UUID.randomUUID();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        NoteListener.BEFORE_COMMIT.put(stream, () -> {
            written.countDown();
            awaitUnchecked(stopped);
        });
        try (FakeSource source = new FakeSource();
                LogLines lines = new LogLines()) {
            source.send(stream, 1, 2);
            written.await();
            LocalDatabase.whileAway(() -> {
                stopped.countDown();
                given().get(Objects.requireNonNull(ready)).then().statusCode(503);
                given().get(Objects.requireNonNull(live)).then().statusCode(200);
                Http.write(Http.anAdviser(), "lost").statusCode(503).header("Retry-After", "2");
                // a doubtful event would be given up after the fifth
                await().atMost(SOON)
                        .untilAsserted(
                                () -> assertThat(lines.with("(attempt 6)")).isNotEmpty());
            });
            source.send(stream, 3);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Rows.all(
                                    "select sequence from mention where stream = ? order by sequence",
                                    Long.class,
                                    stream))
                            .containsExactly(1L, 2L, 3L));
            assertThat(lines.with("is parked")).isEmpty();
            assertThat(Rows.all("select state from inbox_stream where stream = ?", String.class, stream))
                    .containsExactly("FLOWING");
        }
        await().atMost(SOON)
                .untilAsserted(
                        () -> given().get(Objects.requireNonNull(ready)).then().statusCode(200));
        String note = "note:" + Http.written(Http.anAdviser(), "after it");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TopicReader.read("zusage.notification", note))
                        .hasSize(1));
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
