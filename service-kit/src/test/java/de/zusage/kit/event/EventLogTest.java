package de.zusage.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitTest.class)
@Tag("landing")
class EventLogTest {

    private static final Tenant TENANT = new Tenant("stuttgart", "stuttgart-a");

    @Inject
    EventLog events;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    record Happened(int number) implements OutgoingEvent {
        @Override
        public String type() {
            return "thing.happened.v1";
        }
    }

    @Test
    void aCommittedChangeReachesItsTopicAsACloudEvent() {
        UUID note = Http.written(Http.anAdviser(), "hello");
        String stream = "note:" + note;
        await().untilAsserted(() ->
                assertThat(TopicReader.read("zusage.notification", stream)).hasSize(1));
        var record = TopicReader.read("zusage.notification", stream).get(0);
        try (var reader = new CloudEventDeserializer()) {
            var event = reader.deserialize(record.topic(), record.headers(), record.value());
            assertThat(event.getId()).hasSize(36);
            assertThat(event.getType()).isEqualTo("note.written.v1");
            assertThat(event.getSource()).hasToString("/zusage/kit");
            assertThat(event.getSubject()).isEqualTo(stream);
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getTime()).isNotNull();
            assertThat(event.getExtension("authority")).isEqualTo("stuttgart");
            assertThat(event.getExtension("office")).isEqualTo("stuttgart-a");
            assertThat(event.getExtension("sequence")).isEqualTo("1");
            assertThat(event.getExtension("actor")).isEqualTo("adviser");
            assertThat((String) event.getExtension("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        }
        assertThat(record.value()).asString().isEqualTo("{\"noteId\":\"" + note + "\"}");
        await().untilAsserted(() -> assertThat(
                        Rows.count("outbox o join event_log e on e.id = o.event_id where e.aggregateid = ?", stream))
                .isZero());
    }

    @Test
    void anOutwardEventNamesNeitherOfficeNorRoleNorTraceAndItsIdNoNeighbour() {
        EventStream stream = new EventStream("zusage.release", "thing:" + UUID.randomUUID());
        UUID id = tenancy.call(TENANT, () -> events.appendOutward(stream, new Happened(1)));
        await().until(() -> TopicReader.read("zusage.release", stream.id()).size() == 1);
        ConsumerRecord<String, byte[]> record =
                TopicReader.read("zusage.release", stream.id()).get(0);
        assertThat(Stream.of(record.headers().toArray()).map(Header::key))
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_time",
                        "ce_subject",
                        "ce_authority",
                        "ce_sequence",
                        "ce_actor",
                        "content-type");
        assertThat(new String(record.headers().lastHeader("ce_actor").value(), UTF_8))
                .isEqualTo("system");
        assertThat(id.version()).isEqualTo(4);
    }

    @Test
    void whatIsCountedUnderAPseudonymIsNotFoundByItsTrace() {
        EventStream stream = new EventStream("zusage.release", "fact:" + UUID.randomUUID());
        UUID id = tenancy.call(TENANT, () -> events.appendPseudonymous(stream, new Happened(1)));
        await().until(() -> TopicReader.read("zusage.release", stream.id()).size() == 1);
        ConsumerRecord<String, byte[]> record =
                TopicReader.read("zusage.release", stream.id()).get(0);
        assertThat(Stream.of(record.headers().toArray()).map(Header::key))
                .contains("ce_office")
                .doesNotContain("ce_traceparent", "traceparent");
        assertThat(new String(record.headers().lastHeader("ce_actor").value(), UTF_8))
                .isEqualTo("system");
        assertThat(id.version()).isEqualTo(4);
    }

    @Test
    void ofWhatIsCountedUnderAPseudonymTheTopicTellsTheMonthOnly() {
        EventStream stream = new EventStream("zusage.fact", "fact:" + UUID.randomUUID());
        tenancy.call(TENANT, () -> events.appendPseudonymous(stream, new Happened(1)));
        await().until(() -> TopicReader.read("zusage.fact", stream.id()).size() == 1);
        ConsumerRecord<String, byte[]> record =
                TopicReader.read("zusage.fact", stream.id()).get(0);
        Instant told =
                Instant.parse(new String(record.headers().lastHeader("ce_time").value(), UTF_8));
        assertThat(record.timestampType()).isEqualTo(TimestampType.CREATE_TIME);
        for (Instant moment : List.of(told, Instant.ofEpochMilli(record.timestamp()))) {
            assertThat(moment.atZone(clock.getZone()).toLocalDateTime())
                    .isEqualTo(YearMonth.now(clock).atDay(1).atStartOfDay());
        }
    }

    @Test
    void aRolledBackTransactionLeavesNoEvent() {
        long before = Rows.count("event_log where type = 'note.written.v1'");
        Http.write(Http.anAdviser(), "forbidden").statusCode(409);
        assertThat(Rows.count("event_log where type = 'note.written.v1'")).isEqualTo(before);
        assertThat(Rows.count("note where subject = 'forbidden'")).isZero();
    }

    @Test
    void anEventNeedsTheTransactionOfItsChange() {
        assertThatThrownBy(() -> events.append(new EventStream("zusage.fact", "fact:x"), new Happened(0)))
                .hasRootCauseInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void theSequenceOfAStreamHasNoGapsUnderEightWriters() throws InterruptedException, ExecutionException {
        EventStream stream = new EventStream("zusage.fact", "fact:" + UUID.randomUUID());
        int writers = 8;
        int each = 40;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, writers)
                    .<Callable<Boolean>>mapToObj(writer -> () -> write(stream, writer, each))
                    .toList();
            for (Future<Boolean> done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        // every fourth transaction rolled back; the others wrote two events each
        int committed = writers * (each - each / 4) * 2;
        List<Long> expected = LongStream.rangeClosed(1, committed).boxed().toList();
        assertThat(Rows.all(
                        "select sequence from event_log where aggregateid = ? order by sequence",
                        Long.class,
                        stream.id()))
                .isEqualTo(expected);
        await().untilAsserted(() ->
                assertThat(TopicReader.read("zusage.fact", stream.id())).hasSize(committed));
        assertThat(TopicReader.read("zusage.fact", stream.id()).stream()
                        .map(record -> Long.valueOf(new String(
                                record.headers().lastHeader("ce_sequence").value(),
                                java.nio.charset.StandardCharsets.US_ASCII))))
                .isEqualTo(expected);
    }

    @Test
    void aStreamIsToldAgainAsItWasWhenItsTopicHasLetItGo() {
        EventStream stream = new EventStream("zusage.fact", "fact:" + UUID.randomUUID());
        write(stream, 1, 2);
        await().until(() -> TopicReader.read("zusage.fact", stream.id()).size() == 2);
        retell(stream, Tokens.of("operator")).statusCode(200).body("events", equalTo(2));
        await().until(() -> TopicReader.read("zusage.fact", stream.id()).size() == 4);
        List<String> told = TopicReader.read("zusage.fact", stream.id()).stream()
                .map(EventLogTest::said)
                .toList();
        assertThat(told.subList(2, 4)).isEqualTo(told.subList(0, 2));
        retell(stream, Http.anAdviser()).statusCode(403);
        retell(new EventStream("zusage.fact", "fact:" + UUID.randomUUID()), Tokens.of("operator"))
                .statusCode(404);
    }

    @Test
    void aStreamWhoseBeginningWasSweptIsNotToldAgain() {
        EventStream stream = new EventStream("zusage.fact", "fact:" + UUID.randomUUID());
        write(stream, 1, 2);
        await().until(() -> TopicReader.read("zusage.fact", stream.id()).size() == 2);
        assertThat(Rows.all(
                        "delete from event_log where sequence = 1 and aggregateid = ? returning sequence",
                        Long.class,
                        stream.id()))
                .hasSize(1);
        retell(stream, Tokens.of("operator")).statusCode(409).body("type", equalTo("/problems/history-swept"));
        assertThat(TopicReader.read("zusage.fact", stream.id())).hasSize(2);
    }

    @Test
    void whatIsUnknownOfAStreamToTellAgainIsNamed() {
        EventStream told = new EventStream("zusage.fact", "fact:" + UUID.randomUUID());
        write(told, 1, 2);
        retell(new EventStream("zusage.fact", "fact:" + UUID.randomUUID()), Tokens.of("operator"))
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-stream"));
        retell(new EventStream("zusage.facts", told.id()), Tokens.of("operator"))
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-topic"));
    }

    @Test
    void ofWhatWasErasedTheEndIsToldAgain() {
        EventStream stream = new EventStream("zusage.fact", "fact:" + UUID.randomUUID());
        write(stream, 1, 2);
        await().until(() -> TopicReader.read("zusage.fact", stream.id()).size() == 2);
        assertThat(Rows.all("""
                        with swept as (delete from event_log where sequence = 1 and aggregateid = ?)
                        update event_log set type = 'thing.erased.v1' where sequence = 2 and aggregateid = ?
                        returning sequence""", Long.class, stream.id(), stream.id())).hasSize(1);
        retell(stream, Tokens.of("operator")).statusCode(200).body("events", equalTo(1));
    }

    private static ValidatableResponse retell(EventStream stream, Tokens who) {
        return Http.as(who)
                .body("{\"topic\":\"" + stream.topic() + "\",\"stream\":\"" + stream.id() + "\"}")
                .post("/api/v1/operations/retold-streams")
                .then();
    }

    private static String said(ConsumerRecord<String, byte[]> record) {
        return Stream.of("ce_id", "ce_sequence", "ce_type", "ce_time", "ce_authority")
                        .map(name ->
                                new String(record.headers().lastHeader(name).value(), UTF_8))
                        .toList()
                + new String(record.value(), UTF_8);
    }

    private boolean write(EventStream stream, int writer, int times) {
        for (int i = 0; i < times; i++) {
            int number = i;
            try {
                tenancy.run(TENANT, () -> {
                    events.append(stream, new Happened(writer * 1000 + number));
                    events.append(stream, new Happened(writer * 1000 + number));
                    if (number % 4 == 0) {
                        throw new RuleViolation("fourth", "rolls back");
                    }
                });
            } catch (RuleViolation e) {
                assertThat(number % 4).isZero();
            }
        }
        return true;
    }
}
