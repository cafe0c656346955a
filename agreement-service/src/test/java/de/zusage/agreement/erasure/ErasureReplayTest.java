package de.zusage.agreement.erasure;

import static de.zusage.agreement.Api.*;
import static de.zusage.agreement.ErasureDesk.awaitTold;
import static de.zusage.agreement.ErasureDesk.number;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ErasureDesk;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A backup from before an erasure brings the case back, and the ledger outside of the database takes it away again. */
@ServiceTest
@Tag("landing")
class ErasureReplayTest {

    @Inject
    LedgerFile file;

    @Inject
    ErasureJob job;

    private static Response replay() {
        Response replayed = ok(as(Tokens.of("operator")).post("/api/v1/operations/erasures/replay"));
        assertThat(replayed.<Integer>path("left")).isZero();
        return replayed;
    }

    private static List<String> receipts(ErasureDesk desk, String erasure) {
        return desk.ledger(erasure).path("receipts.receiptId");
    }

    @Test
    void whatARestoreBringsBackIsErasedAgain() throws SQLException, IOException {
        ACaseInEveryTable casefile = new ACaseInEveryTable();
        awaitTold();
        try (Backup backup = new Backup(casefile)) {
            String erased = casefile.desk.erases(casefile.id);
            List<String> expected = receipts(casefile.desk, erased);
            file.write();
            awaitTold();
            backup.restore();
            ok(as(casefile.desk.adviser()).get("/api/v1/cases/" + casefile.id));

            assertThat(replay().<Integer>path("erasedAgain")).isOne();
            as(casefile.desk.adviser())
                    .get("/api/v1/cases/" + casefile.id)
                    .then()
                    .statusCode(404);
            assertThat(casefile.traces().keySet())
                    .isSubsetOf("access_log", "erasure", "event_log", "stream_counter", "inbox_stream");
            assertThat(receipts(casefile.desk, erased))
                    .as("the same receipts, of facts too")
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(replay().<Integer>path("erasedAgain")).isZero();
    }

    /** Somebody who did not know that it was erased ordered it anew, before the ledger was replayed: that is carried out too. */
    @Test
    void anOrderOfTheRestoredCaseIsClosedBesideTheFirstOne() throws SQLException, IOException {
        ACaseInEveryTable casefile = new ACaseInEveryTable();
        awaitTold();
        try (Backup backup = new Backup(casefile)) {
            String first = casefile.desk.erases(casefile.id);
            List<String> expected = receipts(casefile.desk, first);
            file.write();
            awaitTold();
            backup.restore();
            String waiting = ErasureTest.ordered(casefile).toString();
            assertThat(replay().<Integer>path("erasedAgain")).isOne();
            awaitTold();
            job.run();
            for (String each : List.of(first, waiting)) {
                casefile.desk
                        .ledger(each)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("ERASED"))
                        .body("agreements", equalTo(List.of(casefile.agreement)));
            }
            assertThat(receipts(casefile.desk, first)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(receipts(casefile.desk, waiting)).containsExactly(waiting, waiting);
            assertThat(number(
                            "select count(*) from event_log where aggregateid = ? and payload::jsonb ->> 'erasureId' = ?",
                            "case:" + casefile.id,
                            waiting))
                    .isOne();

            file.write();
            awaitTold();
            backup.restore();
            String done = casefile.desk.erases(casefile.id);
            file.write();
            awaitTold();
            assertThat(replay().<Integer>path("erasedAgain")).isZero();
            for (String each : List.of(first, waiting, done)) {
                casefile.desk.ledger(each).then().statusCode(200).body("state", equalTo("ERASED"));
                assertThat(number(
                                "select count(*) from event_log where aggregateid = ? and payload::jsonb ->> 'erasureId' = ?",
                                "case:" + casefile.id,
                                each))
                        .as("told of each, so that each is receipted")
                        .isOne();
            }
        }
    }

    /** The backup is from after the order and before the erasure. */
    @Test
    void anOrderThatTheRestoreBringsBackIsTheErasedOne() throws SQLException, IOException {
        ACaseInEveryTable casefile = new ACaseInEveryTable();
        awaitTold();
        String erased = ErasureTest.ordered(casefile).toString();
        try (Backup backup = new Backup(casefile)) {
            job.run();
            assertThat(casefile.desk.ledger(erased).<String>path("state")).isEqualTo("ERASED");
            file.write();
            awaitTold();
            backup.restore();
            assertThat(casefile.desk.ledger(erased).<String>path("state")).isEqualTo("ORDERED");
            assertThat(replay().<Integer>path("erasedAgain")).isOne();
            assertThat(casefile.desk.ledger(erased).<String>path("state")).isEqualTo("ERASED");
        }
    }

    /** Plan-service said which facts it ended; a ledger that forgot this would be complete without them. */
    @Test
    void whatAnotherServiceNamedIsDemandedAgain() throws SQLException {
        ErasureDesk desk = new ErasureDesk();
        String id = desk.aClosedCase("OTHER");
        String erased = desk.erases(id);
        String further = UUID.randomUUID().toString();
        ErasureDesk.change(
                "update erasure_receipt set received_at = now(), erased_rows = 1,"
                        + " fact_receipts = case service when 'plan-service' then array[?::uuid] else '{}' end"
                        + " where erasure_id = ?::uuid",
                further,
                erased);
        file.write();
        ErasureDesk.change("delete from erasure_receipt where erasure_id = ?::uuid", erased);
        assertThat(desk.ledger(erased).<String>path("state"))
                .as("nobody has answered whom nobody asks")
                .isEqualTo("ERASED");
        replay();
        Response line = desk.ledger(erased);
        assertThat(line.<String>path("state")).isEqualTo("ERASED");
        assertThat(line.<List<String>>path("receipts.findAll { it.receivedAt == null }.receiptId"))
                .containsExactly(further);
    }

    @Test
    void everyErasureIsToldAgainForAReaderThatWasRestored() throws SQLException {
        ErasureDesk desk = new ErasureDesk();
        String id = desk.aCase();
        Response active = desk.anAgreement(id);
        ok(desk.change(active).body(Map.of("reason", "ENDED_OTHER")).post(path(active) + "/end"));
        desk.close(id, "OTHER");
        String erased = desk.erases(id);
        List<String> ofFacts =
                desk.ledger(erased).path("receipts.findAll { it.service == 'reporting-service' }.receiptId");
        assertThat(ofFacts).hasSize(2);
        file.write();
        awaitTold();
        replay();
        awaitTold();
        assertThat(told("zusage.agreement", "case:" + id))
                .as("as it was told, and no second one")
                .hasSize(1);
        for (String receipt : ofFacts) {
            String fact = streamOf(receipt);
            assertThat(told("zusage.fact", fact)).hasSize(1).first().isEqualTo(2L);
        }

        List<String> facts = ofFacts.stream().map(ErasureReplayTest::streamOf).toList();
        for (String fact : facts) {
            ErasureDesk.change("delete from event_log where aggregateid = ?", fact);
        }
        replay();
        awaitTold();
        assertThat(ofFacts)
                .as("anew, under the same receipts")
                .allSatisfy(receipt -> assertThat(facts).contains(streamOf(receipt)));
    }

    /** How often each event that ended the stream is on its topic. */
    private static Collection<Long> told(String topic, String stream) {
        return TopicReader.read(topic, stream).stream()
                .filter(record -> header(record, "ce_type").contains(".erased.v"))
                .collect(groupingBy(record -> header(record, "ce_id"), counting()))
                .values();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** The pseudonym that this receipt was made for. */
    private static String streamOf(String receipt) {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.prepareStatement("select aggregateid from event_log where type = 'fact.erased.v1'"
                        + " and payload::jsonb ->> 'receiptId' = ?")) {
            query.setString(1, receipt);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLineThatNobodySignedErasesNothing() throws Exception {
        ErasureDesk desk = new ErasureDesk();
        String gone = desk.aClosedCase("OTHER");
        String kept = desk.aClosedCase("OTHER");
        desk.erases(gone);
        file.write();
        var directory = java.nio.file.Path.of(org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("zusage.access-log.anchors", String.class));
        try (var files = java.nio.file.Files.list(directory)) {
            var ledger = files.filter(each -> each.toString().endsWith(".erased"))
                    .sorted()
                    .reduce((a, b) -> b)
                    .orElseThrow();
            String forged = java.nio.file.Files.readString(ledger)
                    .lines()
                    .filter(line -> line.contains(gone))
                    .findFirst()
                    .orElseThrow()
                    .replace(gone, kept);
            java.nio.file.Files.writeString(ledger, forged + "\n", java.nio.file.StandardOpenOption.APPEND);
        }
        Response replayed = ok(as(Tokens.of("operator")).post("/api/v1/operations/erasures/replay"));
        assertThat(replayed.<Integer>path("unsigned")).isPositive();
        ok(as(desk.adviser()).get("/api/v1/cases/" + kept));
    }
}
