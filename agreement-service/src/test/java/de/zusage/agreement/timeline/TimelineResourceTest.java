package de.zusage.agreement.timeline;

import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.aDraft;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.anActiveAgreement;
import static de.zusage.agreement.Api.anOffer;
import static de.zusage.agreement.Api.as;
import static de.zusage.agreement.Api.changing;
import static de.zusage.agreement.Api.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import de.zusage.agreement.Api;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TimelineResourceTest {
    private static final Tenant OFFICE = new Tenant("stuttgart", "stuttgart-a");

    @BeforeEach
    void employed() {
        Api.employ(Api.ADVISER);
    }

    @Test
    void tellsWhoDidWhatWhenNewestFirstInTheLanguageAskedFor() {
        String casefile = aCase();
        anActiveAgreement(casefile);

        Response german = history(adviser(), casefile, Map.of("filter", "writes"));
        Response english = Api.ok(as(adviser())
                .header("Accept-Language", "en")
                .queryParam("filter", "writes")
                .get("/api/v1/cases/" + casefile + "/history"));

        assertThat(german.jsonPath().getList("items.action", String.class))
                .containsExactly("sign", "sign", "offer", "write", "start", "assess", "open");
        assertThat(german.<String>path("items[2].words")).isEqualTo("Text eingefroren und beiden Seiten vorgelegt");
        assertThat(english.<String>path("items[2].words")).isEqualTo("Text frozen and laid before both sides");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(german.<List<String>>path("items[0].roles")).containsExactly("adviser");
        assertThat(german.<String>path("items[0].person")).isEqualTo(Api.ADVISER.toString());
        assertThat(german.<String>path("items[1].person")).isEqualTo(Api.CLIENT.toString());
    }

    @Test
    void showsWhatEachStepChanged() {
        String casefile = aCase();
        anActiveAgreement(casefile);

        Response history = history(adviser(), casefile, Map.of("filter", "writes"));

        assertThat(changes(history, 0))
                .contains("version 1 state PARTLY_SIGNED -> IN_FORCE", "state PARTLY_SIGNED -> ACTIVE")
                .contains("version 1 signature null -> ADVISER OWN_LOGIN")
                .contains("state PLANNING -> IN_PROGRESS");
        assertThat(changes(history, 2)).contains("version 1 state DRAFT -> OFFERED");
        assertThat(changes(history, 3))
                .contains("version 1 review-interval 6 -> 3")
                .anyMatch(change -> change.startsWith("version 1 commitment null -> {\"side\":\"CLIENT\""));
    }

    @Test
    void namesDecliningAndEndingForWhatTheyAre() {
        String declined = aCase();
        Response offer = anOffer(declined);
        Api.ok(changing(offer).post(Api.path(offer) + "/versions/1/decline"));
        String ended = aCase();
        Response active = anActiveAgreement(ended);
        Api.ok(changing(active).body(Map.of("reason", "ENDED_BY_CLIENT")).post(Api.path(active) + "/end"));

        assertThat(history(adviser(), declined, Map.of("filter", "writes")).<String>path("items[0].action"))
                .isEqualTo("decline");
        assertThat(history(adviser(), ended, Map.of("filter", "writes")).<String>path("items[0].action"))
                .isEqualTo("end");
    }

    @Test
    void theClientSeesWhoReadTheOwnFileAndNobodyElses() {
        String casefile = aCase();
        Api.ok(as(adviser()).get("/api/v1/cases/" + casefile));
        Tokens another = client().subject(UUID.randomUUID());

        Response reads = history(client(), casefile, Map.of("filter", "reads"));

        assertThat(reads.<String>path("items[0].words")).isEqualTo("Fall gelesen");
        assertThat(reads.<List<String>>path("items[0].roles")).containsExactly("adviser");
        assertThat(reads.asString()).as("who it was").doesNotContain(Api.ADVISER.toString());
        assertThat(reads.jsonPath().getList("items.read", Boolean.class)).doesNotContain(false);
        as(another).get("/api/v1/cases/" + casefile + "/history").then().statusCode(404);
        as(Tokens.adviser("stuttgart", "stuttgart-b"))
                .get("/api/v1/cases/" + casefile + "/history")
                .then()
                .statusCode(404);
        assertThat(history(client(), casefile, Map.of()).<String>path("items[0].action"))
                .as("the read of the history is in it")
                .isEqualTo("read-history");
    }

    @Test
    void saysWhatOfAnAgreementWasRead() {
        String casefile = aCase();
        String agreement = Api.path(anActiveAgreement(casefile));
        for (String part : List.of(
                "/versions/1/text", "/versions/1/words", "/versions/1/verification", "/versions/1/document", "")) {
            Api.ok(as(adviser()).get(agreement + part));
        }

        assertThat(history(client(), casefile, Map.of("filter", "reads"))
                        .jsonPath()
                        .getList("items.action", String.class))
                .startsWith("read", "read-document", "verify", "read-words", "read-text");
    }

    @Test
    void pagesMeetWithoutGapOrRepetition() {
        String casefile = aCase();
        aDraft(casefile);
        List<String> whole = history(adviser(), casefile, Map.of("filter", "writes"))
                .jsonPath()
                .getList("items.id", String.class);

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Map<String, Object> query = cursor.isEmpty()
                    ? Map.of("filter", "writes", "limit", 2)
                    : Map.of("filter", "writes", "limit", 2, "cursor", cursor);
            Response page = history(adviser(), casefile, query);
            paged.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.path("next");
        }

        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(3);
        as(adviser())
                .queryParam("filter", "all")
                .get("/api/v1/cases/" + casefile + "/history")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void needsNoMoreStatementsForMoreEntries() {
        String casefile = aCase();
        anActiveAgreement(casefile);
        history(adviser(), casefile, Map.of());

        assertThat(statements(casefile, 5))
                .as("employment, tenant, case, log, page, changes, key")
                .isEqualTo(statements(casefile, 100))
                .isBetween(7L, 11L);
    }

    /** Rolled back: a hundred thousand lines that stay would keep whoever seals them busy for all other tests. */
    @Test
    void findsThePageByIndexAmongAHundredThousandRows() throws SQLException {
        String casefile = aCase();
        anActiveAgreement(casefile);
        try (var all = LocalDatabase.current().connectAsSuperuser();
                var statement = all.createStatement()) {
            all.setAutoCommit(false);
            statement.execute(
                    "insert into access_log (id, authority, office, at, subject, roles, action, kind, object_id)"
                            + " select gen_random_uuid(), 'stuttgart', 'stuttgart-a', now() - i * interval '1 second', 'x',"
                            + " 'adviser', 'list', 'case', md5((i / 100)::text)::uuid from generate_series(1, 100000) i");
            statement.execute("analyze access_log");
            // As the application asks, with the row policies that it is under.
            statement.execute("do $$ begin execute format('set local role %I', current_database() || '_app'); end $$");
            statement.execute("select set_config('zusage.authority', '" + OFFICE.authority()
                    + "', true), set_config('zusage.office', '" + OFFICE.office() + "', true)");

            String plan = explained(statement, UUID.fromString(casefile));
            all.rollback();

            assertThat(plan)
                    .contains("access_log_object_ix", "field_change_system_ix")
                    .doesNotContain("Seq Scan on access_log");
        }
    }

    private static String explained(Statement statement, UUID casefile) throws SQLException {
        String sql = TimelineRows.PAGE
                .replaceFirst("\\?::uuid", "'" + casefile + "'::uuid")
                .replace("casefile_id = ?", "casefile_id = '" + casefile + "'")
                .replace("(?, ?)", "(now(), '" + casefile + "'::uuid)")
                .replace("any(?)", "any('{read,list}')")
                .replace("cast(? as boolean)", "cast(null as boolean)")
                .replace("?", "21");
        StringBuilder plan = new StringBuilder();
        try (var rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** The fewest of some tries: a job may ask something of its own meanwhile. */
    private static long statements(String casefile, int limit) {
        return LongStream.generate(() -> sent(casefile, limit)).limit(4).min().orElseThrow();
    }

    private static long sent(String casefile, int limit) {
        try (Statements sent = new Statements()) {
            history(adviser(), casefile, Map.of("filter", "writes", "limit", limit));
            return sent.count();
        }
    }

    private static Response history(Tokens who, String casefile, Map<String, ?> query) {
        return Api.ok(as(who).queryParams(query).get("/api/v1/cases/" + casefile + "/history"));
    }

    private static List<String> changes(Response history, int entry) {
        List<Map<String, Object>> changes = history.path("items[" + entry + "].changes");
        return changes.stream()
                .map(change -> (change.containsKey("version") ? "version " + change.get("version") + " " : "")
                        + change.get("field") + " " + change.get("old") + " -> " + change.get("now"))
                .toList();
    }
}
