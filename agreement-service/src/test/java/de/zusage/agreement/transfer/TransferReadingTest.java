package de.zusage.agreement.transfer;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.timeline.Statements;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What offices read of transfers: the waiting ones page by page, and what stayed at the other office. */
@ServiceTest
class TransferReadingTest {
    private static final UUID RECEIVER = UUID.randomUUID();

    private static final String WAITING = """
            insert into transfer (id, authority, office, transfer_id, direction, other_authority, other_office,
              other_carrier, casefile_id, agreement_id, contact_language, interpreter_needed, consent_id,
              consent_wording, consent_language, consent_on, hands_over, state, proposed_on, respond_by, revision)
            select gen_random_uuid(), 'hamm', '%1$s', gen_random_uuid(), way, 'essen', 'essen-b', 'carrier-b', own, own,
              'de', false, own, 1, 'de', '2026-01-01', '{}', 'PROPOSED', '2026-01-01', date '2026-02-01' + n / 10, 1
            from generate_series(1, 45) n,
              lateral (select case when n %% 3 = 0 then 'OUTGOING' else 'INCOMING' end way,
                              case when n %% 3 = 0 then gen_random_uuid() end own)""";

    @Test
    void whatWaitsIsReadPageByPageTheMostUrgentFirst() throws SQLException {
        String office = "hamm-" + UUID.randomUUID().toString().substring(0, 8);
        waiting(office);
        Tokens adviser = aColleagueAt("hamm", office);
        List<String> ids = new ArrayList<>();
        List<String> days = new ArrayList<>();
        String cursor = null;
        do {
            Response page = page(adviser, cursor, null);
            page.then().statusCode(200).body("items.size()", lessThanOrEqualTo(20));
            ids.addAll(page.path("items.id"));
            days.addAll(page.path("items.respondBy"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(ids).hasSize(45).doesNotHaveDuplicates();
        assertThat(days).isSorted();
        assertThat(logged(office))
                .as("the reads, each under its case or by itself")
                .isEqualTo("case 15, transfer 30");
        page(adviser, null, 7).then().body("items.size()", equalTo(7));
        page(adviser, null, 101).then().statusCode(400);
        String foreign = page(adviser, null, 7).path("next");
        page(adviser(), foreign, null).then().statusCode(400);
        assertThat(statements(adviser, 40)).isEqualTo(statements(adviser, 2)).isLessThanOrEqualTo(8);
    }

    @Test
    void whatStaysAtTheOtherOfficeIsKnownByItsHash() {
        employAt("leipzig", "leipzig-c", RECEIVER);
        Response active = aPaperAgreement(aCase());
        String scan = active.path("versions[0].signatures[0].scanHash");
        String document = Sha256.hex(
                ok(as(adviser()).get(path(active) + "/versions/1/document")).asByteArray());

        assertThat(kept(ok(as(receiver()).get(handedOver(active, List.of("HISTORY"))))))
                .containsExactly("SEALED_DOCUMENT 1 " + document, "SCAN 1 " + scan);

        Response other = aPaperAgreement(aCase());
        ok(as(adviser()).get(path(other) + "/versions/1/document"));
        assertThat(kept(ok(as(receiver()).get(handedOver(other, List.of("ASSESSMENTS"))))))
                .as("not without the consent to the history")
                .isEmpty();
    }

    /** Its auditor sees that the client left; the other carrier's does not see what belongs to this one. */
    @Test
    void whatIsWrittenAtTheOldOfficeIsOfItsOwnCarrier() throws SQLException {
        employAt("leipzig", "leipzig-c", RECEIVER);
        Response active = aPaperAgreement(aCase());
        handedOver(active, List.of());
        assertThat(carriers("hand-to-other-office", active.path("caseId"))).isEqualTo("carrier-a");
    }

    private static String carriers(String action, String object) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.prepareStatement("select string_agg(distinct carrier, ',') from access_log"
                        + " where action = ? and object_id = ?::uuid")) {
            query.setString(1, action);
            query.setString(2, object);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Where the office that took the client in reads what came. */
    private static String handedOver(Response active, List<String> handsOver) {
        agreeToTransfer(active.path("caseId"), "carrier-c/leipzig-c", handsOver);
        Response proposed = ok(changing(active)
                .body(Map.of("carrier", "carrier-c", "office", "leipzig-c"))
                .post(path(active) + "/transfer"));
        Response accepted = ok(as(receiver())
                .header("If-Match", proposed.header("ETag"))
                .post("/api/v1/transfers/" + proposed.path("id") + "/acceptance"));
        return "/api/v1/cases/" + accepted.path("caseId") + "/handed-over";
    }

    private static List<String> kept(Response handedOver) {
        List<Map<String, Object>> kept = handedOver.path("kept");
        return kept.stream()
                .map(file -> file.get("kind") + " " + file.get("version") + " " + file.get("sha256"))
                .toList();
    }

    private static Response page(Tokens who, @Nullable String cursor, @Nullable Integer limit) {
        var request = as(who);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        if (limit != null) {
            request.queryParam("limit", limit);
        }
        return request.get("/api/v1/transfers");
    }

    private static long statements(Tokens who, int limit) {
        try (Statements sent = new Statements()) {
            ok(page(who, null, limit));
            return sent.count();
        }
    }

    private static void waiting(String office) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var statement = all.createStatement()) {
            statement.execute("set session_replication_role = replica"); // rows without their cases
            statement.execute(WAITING.formatted(office));
        }
    }

    private static String logged(String office) throws SQLException {
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var query = all.prepareStatement(
                        "select string_agg(kind || ' ' || n, ', ' order by kind) from (select"
                                + " kind, count(distinct object_id) n from access_log where office = ? group by kind) of_kind")) {
            query.setString(1, office);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static Tokens receiver() {
        return Tokens.adviser("leipzig", "leipzig-c").subject(RECEIVER);
    }
}
