package de.zusage.agreement.erasure;

import static de.zusage.agreement.Api.*;
import static de.zusage.agreement.ErasureDesk.awaitTold;
import static de.zusage.agreement.ErasureDesk.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.agreement.ErasureDesk;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.OtherService;
import de.zusage.kit.testing.OtherService.About;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.TopicReader;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One transaction takes every row of a case, and nothing but ids of the ledger and of the access log is left. */
@ServiceTest
class ErasureTest {

    /** What stays, each with ids alone: who had access, that it was erased, and how far its streams went. */
    private static final Set<String> STAYS =
            Set.of("access_log", "erasure", "event_log", "stream_counter", "inbox_stream");

    @Inject
    CaseErasure erasure;

    @Test
    void nothingIsLeftInAnyTableThatLedToTheCase() throws SQLException, IOException {
        ACaseInEveryTable casefile = new ACaseInEveryTable();
        Map<String, Long> before = casefile.traces();
        assertThat(before.keySet())
                .as("a new table leads to a case: let the test leave a row in it")
                .containsAll(linked());
        assertThat(number("select count(*) from name_token where casefile_id = ?::uuid", casefile.id))
                .isPositive();
        String erased = casefile.desk.erases(casefile.id);
        Map<String, Long> after = casefile.traces();
        System.out.println("Erasure: " + before.size() + " tables named the case, " + after.keySet() + " do");
        assertThat(STAYS).as("what names the case afterwards").containsAll(after.keySet());
        assertThat(after).containsEntry("event_log", 1L).containsEntry("stream_counter", 1L);
        assertThat(number("select count(*) from person_key where id = ?::uuid", casefile.id))
                .isZero();
        assertThat(number("select count(*) from casefile where id = ?::uuid and household is null", casefile.other))
                .as("a household of one is none")
                .isOne();
        casefile.desk
                .ledger(erased)
                .then()
                .body("state", equalTo("ERASED"))
                .body("agreements", equalTo(List.of(casefile.agreement)))
                .body("orderedBy", equalTo("data-steward"))
                .body("reason", equalTo("NO_LONGER_NEEDED"));
        as(casefile.desk.adviser()).get("/api/v1/cases/" + casefile.id).then().statusCode(404);
        as(casefile.desk.client())
                .get("/api/v1/agreements/" + casefile.agreement)
                .then()
                .statusCode(404);
        casefile.desk.orders(List.of(casefile.id), "NO_LONGER_NEEDED").then().statusCode(404);
    }

    private static String field(Map<String, String> line, String name) {
        return Objects.requireNonNull(line.get(name));
    }

    /** Tables of which a row belongs to a case, its agreements or their versions, as the catalogue knows them. */
    private static Set<String> linked() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement();
                var row = statement.executeQuery("""
                        select relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where relkind = 'r' and relnamespace = 'public'::regnamespace and not attisdropped
                          and attname in ('casefile_id', 'agreement_id', 'version_id', 'case_id')
                          and not exists (select from pg_constraint where conrelid = c.oid
                            and confrelid = 'template_version'::regclass)
                        union select conrelid::regclass::text from pg_constraint where contype = 'f' and confrelid in
                          ('casefile'::regclass, 'agreement'::regclass, 'agreement_version'::regclass)
                        union select unnest(array['casefile', 'agreement', 'person_key', 'published_hash', 'known_plan'])
                        except select 'erasure'
                        """)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(20);
        return tables;
    }

    @Test
    void theErasureIsTheLastEventOfTheCaseAndOfEachPseudonym() throws SQLException {
        ErasureDesk desk = new ErasureDesk();
        String id = desk.aCase();
        Response active = desk.anAgreement(id);
        ok(desk.change(active).body(Map.of("reason", "ENDED_OTHER")).post(path(active) + "/end"));
        desk.close(id, "OTHER");
        String erased = desk.erases(id);
        await().untilAsserted(() -> {
            var told = TopicReader.read("zusage.agreement", "case:" + id);
            var last = told.get(told.size() - 1);
            assertThat(new String(last.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                    .isEqualTo("client.erased.v1");
            assertThat(new String(last.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8))
                    .as("no number is missing")
                    .isEqualTo(Integer.toString(told.size()));
        });
        Response line = desk.ledger(erased);
        List<Map<String, String>> receipts = line.path("receipts");
        assertThat(receipts.stream().map(receipt -> field(receipt, "service")))
                .containsExactlyInAnyOrder(
                        "notification-service", "plan-service", "reporting-service", "reporting-service");
        for (Map<String, String> receipt : receipts) {
            if (field(receipt, "service").equals("reporting-service")) {
                assertThat(number(
                                "select count(*) from event_log e where type = 'fact.erased.v1' and position(? in payload) > 0"
                                        + " and (select count(*) from event_log f where f.aggregateid = e.aggregateid) = 1",
                                field(receipt, "receiptId")))
                        .as("alone on its stream")
                        .isOne();
            } else {
                assertThat(receipt).containsEntry("receiptId", erased);
            }
        }
    }

    /** A trigger fails at each table in turn: whatever went before comes back. */
    @Test
    void whicheverStatementFailsEverythingStays() throws SQLException, IOException {
        ACaseInEveryTable casefile = new ACaseInEveryTable();
        awaitTold();
        UUID ordered = ordered(casefile);
        Map<String, Long> before = casefile.tracesAtItsOffice();
        List<String> faults = new ArrayList<>();
        for (String table : linked()) {
            if (!table.equals("paper_import_row")) {
                faults.add("delete on " + table);
            }
        }
        faults.addAll(List.of(
                "update on paper_import_row",
                "update on inbox_stream",
                "delete on inbox_parked",
                "delete on event_log",
                "delete on idempotency_key",
                "delete on stream_counter",
                "insert on event_log",
                "insert on outbox",
                "update on erasure",
                "insert on erasure_receipt"));
        ErasureDesk.change("create or replace function zusage_test_fails() returns trigger language plpgsql as"
                + " $$ begin raise exception 'a fault'; end $$");
        for (String fault : faults) {
            ErasureDesk.change("create trigger zz_fault before " + fault
                    + " for each statement execute function zusage_test_fails()");
            try {
                assertThatThrownBy(() -> erasure.carryOut(casefile.desk.tenant, ordered))
                        .as(fault)
                        .isNotNull();
            } finally {
                ErasureDesk.change("drop trigger zz_fault on " + fault.substring(fault.lastIndexOf(' ') + 1));
            }
            assertThat(casefile.tracesAtItsOffice()).as(fault).isEqualTo(before);
        }
        System.out.println("Erasure: rolled back at " + faults.size() + " statements");
        erasure.carryOut(casefile.desk.tenant, ordered);
        assertThat(STAYS).containsAll(casefile.traces().keySet());
    }

    /** As if the process had died between order and erasure. */
    static UUID ordered(ACaseInEveryTable casefile) throws SQLException {
        UUID id = UUID.randomUUID();
        ErasureDesk.change(
                "insert into erasure (id, authority, office, carrier, casefile_id, order_id, rule, reason, ordered_by, ordered_at)"
                        + " values (?, ?, ?, ?, ?::uuid, gen_random_uuid(), 'case', 'DUE', 'data-steward', now())",
                id,
                casefile.desk.tenant.authority(),
                casefile.desk.tenant.office(),
                casefile.desk.carrier,
                casefile.id);
        return id;
    }

    @Test
    void whatIsHeardLateOfAnErasedAgreementMakesNothingAnew() throws SQLException {
        ErasureDesk desk = new ErasureDesk();
        String id = desk.aCase();
        Response active = desk.anAgreement(id);
        String agreement = active.path("id");
        ok(desk.change(active).body(Map.of("reason", "ENDED_OTHER")).post(path(active) + "/end"));
        desk.close(id, "OTHER");
        desk.erases(id);
        try (OtherService plan = new OtherService("/zusage/plan-service", "zusage.plan")) {
            plan.say(
                    new About("agreement:" + agreement, desk.tenant.authority(), desk.tenant.office()),
                    "review.held.v1",
                    de.zusage.kit.testing.ContractFiles.example("review.held.v1")
                            .replaceFirst("(\"agreementId\"\\s*:\\s*\")[^\"]+", "$1" + agreement));
        }
        await().until(() -> number(
                        "select count(*) from inbox_stream where stream = ? and last_sequence = 1 and state = 'FLOWING'",
                        "agreement:" + agreement)
                == 1);
        assertThat(number("select count(*) from known_plan where id = ?::uuid", agreement))
                .isZero();
    }

    @Test
    void theAccessLogKeepsItsLinesAndItsChain() throws SQLException {
        ErasureDesk desk = new ErasureDesk();
        String id = desk.aClosedCase("OTHER");
        long lines = number("select count(*) from access_log where object_id = ?::uuid", id);
        desk.erases(id);
        assertThat(number("select count(*) from access_log where object_id = ?::uuid", id))
                .as("and who ordered it")
                .isEqualTo(lines + 1);
        await().untilAsserted(() -> {
            Response verdict = ok(as(desk.auditor()).get("/api/v1/access-log/verification"));
            assertThat(verdict.<Boolean>path("intact")).isTrue();
            assertThat(verdict.<Integer>path("chains[0].waiting")).isZero();
        });
        assertThat(ok(as(desk.auditor()).get("/api/v1/access-log?object=" + id)).<List<String>>path("items.action"))
                .contains("order-erasure");
    }
}
