package de.zusage.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.LogLines;
import de.zusage.kit.app.NoteListener;
import de.zusage.kit.app.Rows;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(KitTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {

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
    void aDuplicateAndAnOldEventHaveNoSecondEffect() {
        String stream = aStream();
        source.send(stream, 1, 2, 2, 1, 3, 2);
        awaitEffects(stream, 3);
        awaitAllRead();
        assertThat(effects(stream)).containsExactly(1L, 2L, 3L);
        assertThat(state(stream)).isEqualTo("FLOWING");
    }

    @Test
    void anOldSequenceHasNoEffectUnderANewIdEither() {
        String stream = aStream();
        Map<String, String> again = FakeSource.headers(stream, 1);
        again.put("ce_id", UUID.randomUUID().toString());
        source.send(stream, 1, 2);
        source.send(stream, again, "{}".getBytes(UTF_8));
        source.send(stream, 3);
        awaitEffects(stream, 3);
        assertThat(effects(stream)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anIdHasNoSecondEffectUnderANewSequenceEither() {
        String stream = aStream();
        Map<String, String> again = FakeSource.headers(stream, 2);
        again.put("ce_id", FakeSource.id(stream, 1).toString());
        source.send(stream, 1);
        source.send(stream, again, "{}".getBytes(UTF_8));
        source.send(stream, 3);
        await().atMost(SOON).untilAsserted(() -> assertThat(effects(stream)).contains(3L));
        assertThat(effects(stream)).containsExactly(1L, 3L);
    }

    @Test
    void aGapWaitsAndHealsByItself() {
        String stream = aStream();
        source.send(stream, 1, 4, 3);
        await().atMost(SOON).until(() -> waiting(stream) == 2);
        assertThat(effects(stream)).containsExactly(1L);
        assertThat(state(stream)).isEqualTo("WAITING");
        source.send(stream, 2);
        awaitEffects(stream, 4);
        assertThat(waiting(stream)).isZero();
        await().atMost(SOON).until(() -> state(stream).equals("FLOWING"));
    }

    @Test
    void aTypeThatNobodyReadsAdvancesTheWatermark() {
        String stream = aStream();
        Map<String, String> other = FakeSource.headers(stream, 1);
        other.put("ce_type", "note.burnt.v1");
        source.send(stream, other, "{}".getBytes(UTF_8));
        source.send(stream, 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(effects(stream)).containsExactly(2L));
    }

    @Test
    void anyOrderOfDeliveryGivesEveryEffectOnceAndInOrder() {
        Random random = new Random(20260301);
        String stream = aStream();
        List<Long> all =
                new java.util.ArrayList<>(LongStream.rangeClosed(1, 25).boxed().toList());
        all.addAll(all);
        java.util.Collections.shuffle(all, random);
        all.forEach(sequence -> source.send(stream, sequence));
        awaitEffects(stream, 25);
        awaitAllRead();
        assertThat(Rows.all(
                        "select sequence from mention where stream = ? order by xmin::text::bigint",
                        Long.class,
                        stream))
                .isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList());
    }

    @Test
    void aRefusedEventParksItsStreamOnlyAndRetryReplaysInOrder() {
        String poisoned = aStream();
        String healthy = aStream();
        NoteListener.REFUSED.add(poisoned);
        source.send(poisoned, 1, 2, 3);
        source.send(healthy, 1, 2);
        awaitEffects(healthy, 2);
        await().atMost(SOON).until(() -> waiting(poisoned) == 3);
        assertThat(effects(poisoned)).as("the refused effect is rolled back").isEmpty();
        assertThat(state(poisoned)).isEqualTo("PARKED");

        operate(poisoned, "retry")
                .body("flowing", equalTo(false))
                .body("stream.reason", equalTo("rule mention-refused"));
        assertThat(waiting(poisoned)).isEqualTo(3);

        NoteListener.REFUSED.remove(poisoned);
        operate(poisoned, "retry").body("flowing", equalTo(true));
        assertThat(effects(poisoned)).containsExactly(1L, 2L, 3L);
        source.send(poisoned, 4);
        awaitEffects(poisoned, 4);
    }

    @Test
    void aDiscardedEventIsSkippedAndTheStreamGoesOn() {
        String stream = aStream();
        source.send(stream, FakeSource.headers(stream, 1), "no json".getBytes(UTF_8));
        source.send(stream, 2, 3);
        await().atMost(SOON).until(() -> waiting(stream) == 3);
        operate(stream, "discard").body("flowing", equalTo(true));
        assertThat(effects(stream)).containsExactly(2L, 3L);
        source.send(stream, 1, 4);
        awaitEffects(stream, 3);
        assertThat(effects(stream)).containsExactly(2L, 3L, 4L);
    }

    @Test
    void anOperatorGivesUpEventsThatNeverCame() {
        String stream = aStream();
        source.send(stream, 3, 4);
        await().atMost(SOON).until(() -> waiting(stream) == 2);
        operate(stream, "discard").body("flowing", equalTo(true));
        assertThat(effects(stream)).containsExactly(3L, 4L);
    }

    @Test
    void theListNamesWhatStandsAndNoContent() {
        String stream = aStream();
        source.send(stream, FakeSource.headers(stream, 1), "{\"by\":12, canary-4711".getBytes(UTF_8));
        await().atMost(SOON).until(() -> waiting(stream) == 1);
        String body = Http.as(Tokens.of("operator"))
                .queryParam("limit", 100)
                .get("/api/v1/operations/parked-streams")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(body)
                .contains(stream, "unreadable: the payload of note.mentioned.v1")
                .doesNotContain("canary");
        Http.as(Tokens.of("operator"))
                .queryParam("limit", 1)
                .get("/api/v1/operations/parked-streams")
                .then()
                .body("items.size()", equalTo(1));
        Http.as(Http.anAdviser())
                .get("/api/v1/operations/parked-streams")
                .then()
                .statusCode(403);
        Http.as(Http.anAdviser())
                .post("/api/v1/operations/parked-streams/" + id(stream) + "/retry")
                .then()
                .statusCode(404);
    }

    @Test
    void whateverCannotBeReadNeverStopsTheChannel() {
        Random random = new Random(4711);
        long strays = Rows.count("inbox_parked where stream is null");
        for (int i = 0; i < 200; i++) {
            String stream = aStream();
            Map<String, String> headers = FakeSource.headers(stream, 1);
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            List<String> names = List.copyOf(headers.keySet());
            String broken = names.get(random.nextInt(names.size()));
            if (random.nextBoolean()) {
                headers.remove(broken);
            } else {
                headers.put(broken, new String(noise, UTF_8));
            }
            source.send(random.nextInt(10) == 0 ? null : stream, headers, random.nextInt(10) == 0 ? null : noise);
        }
        String after = aStream();
        source.send(after, 1);
        awaitEffects(after, 1);
        awaitAllRead();
        assertThat(Rows.count("inbox_parked where stream is null")).isGreaterThan(strays + 100);
    }

    @Test
    void anEffectWorksForTheTenantOfTheEvent() {
        String stream = aStream();
        Map<String, String> headers = FakeSource.headers(stream, 1);
        headers.put("ce_office", "stuttgart-b");
        source.send(stream, headers, "{}".getBytes(UTF_8));
        awaitEffects(stream, 1);
        assertThat(Rows.all("select office from mention where stream = ?", String.class, stream))
                .containsExactly("stuttgart-b");
    }

    @Test
    void aLineAboutAnEventNamesIt() {
        String stream = aStream();
        try (LogLines lines = new LogLines()) {
            source.send(stream, FakeSource.headers(stream, 1), "no json".getBytes(UTF_8));
            await().atMost(SOON).until(() -> waiting(stream) == 1);
            assertThat(lines.jsonWith("stream " + stream + " is parked"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.<String, String>getMap("mdc"))
                            .containsEntry("eventId", FakeSource.id(stream, 1).toString())
                            .containsEntry("eventType", "note.mentioned.v1")
                            .containsEntry("stream", stream));
        }
    }

    @Test
    void anEffectContinuesTheTraceOfItsCause() {
        String stream = aStream();
        source.send(stream, 1);
        awaitEffects(stream, 1);
        assertThat(NoteListener.TRACES).containsEntry(stream, "0af7651916cd43dd8448eb211c80319c");
    }

    private static String aStream() {
        return "note:" + UUID.randomUUID();
    }

    private static List<Long> effects(String stream) {
        return Rows.all("select sequence from mention where stream = ? order by sequence", Long.class, stream);
    }

    private static void awaitEffects(String stream, int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(effects(stream)).hasSize(count));
    }

    /** What was sent before is read when a last event on every partition has its effect. */
    private void awaitAllRead() {
        source.sendToEveryPartition().forEach(last -> awaitEffects(last, 1));
    }

    private static long waiting(String stream) {
        return Rows.count("inbox_parked where stream = ?", stream);
    }

    private static String state(String stream) {
        return Rows.all("select state from inbox_stream where stream = ?", String.class, stream)
                .get(0);
    }

    private static UUID id(String stream) {
        return Rows.all("select id from inbox_stream where stream = ?", UUID.class, stream)
                .get(0);
    }

    private static io.restassured.response.ValidatableResponse operate(String stream, String action) {
        return Http.as(Tokens.of("operator"))
                .post("/api/v1/operations/parked-streams/" + id(stream) + "/" + action)
                .then()
                .statusCode(200);
    }
}
