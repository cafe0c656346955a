package de.zusage.agreement.erasure;

import static de.zusage.agreement.Api.*;
import static de.zusage.agreement.ErasureDesk.awaitTold;
import static de.zusage.agreement.ErasureDesk.number;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.ErasureDesk;
import de.zusage.agreement.ServiceTest;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A backup from before an erasure brings the case back, and the ledger outside of the database takes it away again. */
@ServiceTest
class ErasureReplayTest {

    @Inject
    LedgerFile file;

    @Test
    void whatARestoreBringsBackIsErasedAgain() throws SQLException, IOException {
        ACaseInEveryTable casefile = new ACaseInEveryTable();
        awaitTold();
        Map<String, Long> before = casefile.traces();
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement()) {
            TreeSet<String> tables = new TreeSet<>(before.keySet());
            tables.removeAll(
                    List.of("access_log", "published_hash", "paper_import_row", "inbox_stream", "event_log", "outbox"));
            for (String table : tables) {
                statement.execute("create temp table old_" + table + " as select * from " + table
                        + " t where t::text ~ '" + casefile.ids() + "'");
            }
            String erased = casefile.desk.erases(casefile.id);
            List<Map<String, String>> expected = casefile.desk.ledger(erased).path("receipts");
            file.write();
            awaitTold();

            statement.execute("set session_replication_role = replica");
            statement.execute("delete from erasure_receipt where erasure_id = '" + erased + "'");
            statement.execute("delete from erasure where id = '" + erased + "'");
            statement.execute("delete from event_log where aggregateid = 'case:" + casefile.id + "'");
            statement.execute("delete from stream_counter where aggregateid = 'case:" + casefile.id + "'");
            for (String table : tables) {
                statement.execute("insert into " + table + " overriding system value select * from old_" + table
                        + " on conflict do nothing");
            }
            statement.execute("set session_replication_role = origin");
            ok(as(casefile.desk.adviser()).get("/api/v1/cases/" + casefile.id));

            Response replayed = ok(as(Tokens.of("operator")).post("/api/v1/operations/erasures/replay"));
            assertThat(replayed.<Integer>path("erasedAgain")).isOne();
            assertThat(replayed.<Integer>path("left")).isZero();
            as(casefile.desk.adviser())
                    .get("/api/v1/cases/" + casefile.id)
                    .then()
                    .statusCode(404);
            assertThat(casefile.traces().keySet())
                    .isSubsetOf("access_log", "erasure", "event_log", "stream_counter", "inbox_stream");
            assertThat(casefile.desk.ledger(erased).<List<Map<String, String>>>path("receipts"))
                    .as("the same receipts, of facts too")
                    .extracting(receipt -> receipt.get("receiptId"))
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .map(receipt -> receipt.get("receiptId"))
                            .toList());
        }
        Response again = ok(as(Tokens.of("operator")).post("/api/v1/operations/erasures/replay"));
        assertThat(again.<Integer>path("erasedAgain")).isZero();
    }

    @Test
    void everyErasureIsToldAgainForAReaderThatWasRestored() throws SQLException {
        ErasureDesk desk = new ErasureDesk();
        String id = desk.aClosedCase("OTHER");
        desk.erases(id);
        file.write();
        awaitTold();
        ErasureDesk.change("create or replace function zusage_test_seen() returns trigger language plpgsql as $$ begin"
                + " insert into zusage_test_told select new.event_id; return null; end $$");
        ErasureDesk.change("create table if not exists zusage_test_told (event_id uuid)");
        ErasureDesk.change("grant insert on zusage_test_told to public");
        ErasureDesk.change(
                "create trigger zz_told after insert on outbox for each row execute function zusage_test_seen()");
        try {
            ok(as(Tokens.of("operator")).post("/api/v1/operations/erasures/replay"));
            assertThat(number(
                            "select count(*) from zusage_test_told t join event_log e on e.id = t.event_id"
                                    + " where e.aggregateid = ? and e.type = 'client.erased.v1'",
                            "case:" + id))
                    .isOne();
            assertThat(number("select count(*) from event_log where aggregateid = ?", "case:" + id))
                    .as("as it was told, and no second one")
                    .isOne();
        } finally {
            ErasureDesk.change("drop trigger zz_told on outbox");
            ErasureDesk.change("drop table zusage_test_told");
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
