package de.zusage.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writing under a version and under an idempotency key. */
@QuarkusTest
@TestProfile(KitTest.class)
class WritingTest {

    @Test
    void aWriteNeedsTheVersionThatWasRead() {
        UUID note = Http.written(Http.anAdviser(), "first");
        String path = "/api/v1/notes/" + note;
        String tag = Http.as(Http.anAdviser()).get(path).header("ETag");
        assertThat(tag).isEqualTo("\"0\"");
        Http.as(Http.anAdviser()).body(Http.note("second")).put(path).then().statusCode(428);
        change(path, tag, "second").statusCode(200).header("ETag", "\"1\"");
        for (String stale : List.of(tag, "\"2\"", "*", "W/\"1\"", "\"0\", \"2\"")) {
            change(path, stale, "third")
                    .statusCode(412)
                    .body("type", equalTo("/problems/version-outdated"))
                    .body("currentVersion", equalTo(1));
        }
        for (String none : List.of("1", "nonsense", "\"1", "'1'", "\"1\",", "\"1\" \"2\"")) {
            change(path, none, "third")
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-if-match"))
                    .body("detail", containsString("quotation marks"));
        }
        assertThat(Rows.all("select subject from note where id = ?", String.class, note))
                .containsExactly("second");
        change(path, "\"0\", \"1\"", "of two tags one").statusCode(200);
    }

    @Test
    void ofTwoWritersAtOnceOneIsTold() throws InterruptedException, ExecutionException {
        UUID note = Http.written(Http.anAdviser(), "first");
        List<Integer> answers = together(
                8,
                () -> change("/api/v1/notes/" + note, "\"0\"", "race").extract().statusCode());
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void theSameKeyAndBodyMakeOneThing() throws InterruptedException, ExecutionException {
        String key = UUID.randomUUID().toString();
        String subject = "once " + key;
        Set<String> places = new HashSet<>(together(
                8,
                () -> write(Http.anAdviser().subject(PERSON), key, subject)
                        .statusCode(201)
                        .extract()
                        .header("Location")));
        assertThat(places).hasSize(1);
        assertThat(Rows.count("note where subject = ?", subject)).isEqualTo(1);
        assertThat(Rows.count("event_log where type = 'note.written.v1' and aggregateid = ?", stream(places)))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        Tokens person = Http.anAdviser().subject(PERSON);
        write(person, key, "one").statusCode(201);
        write(person, key, "other").statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String key = UUID.randomUUID().toString();
        Set<String> places = Stream.of(
                        Http.anAdviser().subject(PERSON),
                        Http.anAdviser(),
                        Tokens.adviser("stuttgart", "stuttgart-b").subject(PERSON))
                .map(who ->
                        write(who, key, "same text").statusCode(201).extract().header("Location"))
                .collect(Collectors.toSet());
        assertThat(places).hasSize(3);
    }

    @Test
    void aRefusedCreationLeavesItsKeyFree() {
        String key = UUID.randomUUID().toString();
        Tokens person = Http.anAdviser().subject(PERSON);
        write(person, key, "forbidden").statusCode(409).body("type", endsWith("/subject-forbidden"));
        write(person, key, "allowed").statusCode(201);
    }

    @Test
    void aCreationNeedsAKey() {
        for (String bad : List.of("short", "with space", "ümlaut-ümlaut", "x".repeat(256))) {
            write(Http.anAdviser(), bad, "no key").statusCode(400);
        }
        Http.as(Http.anAdviser())
                .body(Http.note("no key"))
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key"));
        assertThat(Rows.count("note where subject = 'no key'")).isZero();
    }

    private static final UUID PERSON = UUID.randomUUID();

    private static String stream(Set<String> places) {
        String place = places.iterator().next();
        return "note:" + place.substring(place.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse write(Tokens who, String key, String subject) {
        return Http.as(who)
                .header("Idempotency-Key", key)
                .body(Http.note(subject))
                .post("/api/v1/notes")
                .then();
    }

    private static ValidatableResponse change(String path, String ifMatch, String subject) {
        return Http.as(Http.anAdviser())
                .header("If-Match", ifMatch)
                .body(Http.note(subject))
                .put(path)
                .then();
    }

    private static <T> List<T> together(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> done =
                    pool.invokeAll(IntStream.range(0, times).mapToObj(i -> work).toList());
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : done) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
