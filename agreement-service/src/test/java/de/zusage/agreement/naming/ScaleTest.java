package de.zusage.agreement.naming;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.ServiceTest;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** That a hundred thousand cases cost no more than twenty: by the plans of the database and by counting statements. */
@ServiceTest
class ScaleTest {
    private static final String CASES = """
            insert into casefile (id, authority, office, carrier, state, name, person, adviser, opened_on, opened_at, revision)
            select md5('scale' || n)::uuid, 'site-19', 'site-19-' || n % 20, 'carrier-z', 'INQUIRY', '\\x00', '\\x00',
                   gen_random_uuid(), '2026-01-01', timestamptz '2026-01-01' + n * interval '1 minute', 1
            from generate_series(1, 100000) n""";
    private static final String TOKENS = """
            insert into name_token (authority, office, token, casefile_id)
            select 'site-19', 'site-19-' || n % 20, decode(md5(k || '/' || n % 5000), 'hex'), md5('scale' || n)::uuid
            from generate_series(1, 100000) n, generate_series(1, 4) k""";

    @Inject
    SessionFactory hibernate;

    @Test
    void oneOfAHundredThousandIsFoundByAnIndex() throws SQLException {
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement()) {
            all.setAutoCommit(false); // nothing of it stays
            statement.execute("set local session_replication_role = replica");
            statement.execute(CASES);
            statement.execute(TOKENS);
            statement.execute("analyze casefile, name_token");
            statement.execute(
                    "select set_config('role', current_database() || '_app', true),"
                            + " set_config('zusage.authority', 'site-19', true), set_config('zusage.office', 'site-19-7', true)");
            assertThat(plan(statement, "select * from casefile order by opened_at desc, id desc limit 21"))
                    .contains("casefile_list_ix")
                    .doesNotContain("Seq Scan", "Sort");
            assertThat(plan(statement, """
                            select * from casefile
                            where opened_at <= timestamptz '2026-02-01' and (opened_at < timestamptz '2026-02-01'
                              or id < gen_random_uuid()) order by opened_at desc, id desc limit 21"""))
                    .containsPattern("Index Cond: .*opened_at <=")
                    .doesNotContain("Seq Scan", "Sort");
            assertThat(plan(statement, "select * from casefile where id = md5('scale7')::uuid"))
                    .containsPattern("Index Scan using casefile_(pk|tenant_uq)")
                    .doesNotContain("Seq Scan");
            String find = NameIndex.FIND
                    .replaceFirst("\\?", "array[decode(md5('1/7'), 'hex'), decode(md5('2/7'), 'hex')]")
                    .replaceFirst("\\?", "array[0, 0]")
                    .replaceFirst("\\?", "array[4, 1]")
                    .replaceFirst("\\?", "1")
                    .replaceFirst("\\?", "20");
            assertThat(plan(statement, find)).contains("name_token_pk").doesNotContain("Seq Scan");
            all.rollback();
        }
    }

    @Test
    void aPageOfTwentyTakesAsManyStatementsAsOneOfTwo() {
        Tokens office = aColleagueAt("freiburg", "freiburg-a");
        String id = "";
        for (int i = 0; i < 20; i++) {
            id = creating(office)
                    .body(Map.of("name", "Đặng " + i, "contactLanguage", "vi"))
                    .post("/api/v1/cases")
                    .path("id");
        }
        String one = "/api/v1/cases/" + id;
        assertThat(statements(() -> ok(as(office).queryParam("limit", 20).get("/api/v1/cases"))))
                .isEqualTo(statements(() -> ok(as(office).queryParam("limit", 2).get("/api/v1/cases"))))
                .as("employment, page")
                .isEqualTo(2);
        assertThat(statements(() -> ok(as(office).get(one))))
                .as("employment, case, what is disputed")
                .isEqualTo(3);
    }

    private long statements(Runnable request) {
        Statistics statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        request.run();
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    private static String plan(Statement statement, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (var rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
