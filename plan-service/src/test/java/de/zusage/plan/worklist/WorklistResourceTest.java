package de.zusage.plan.worklist;

import static de.zusage.plan.FixedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.ServiceStack;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class WorklistResourceTest {

    private final Tenant tenant = new Tenant("essen", "essen-" + UUID.randomUUID());

    @Inject
    AnOffice office;

    @Inject
    Tenancy tenancy;

    @Inject
    DataSource dataSource;

    @Test
    void showsEachBucketFromItsFirstToItsLastDay() {
        APlan early = office.opens(tenant, TODAY.minusDays(1), TODAY, TODAY.minusDays(40));
        APlan late = office.opens(tenant, TODAY.plusDays(14), TODAY.plusDays(15), TODAY.plusDays(14));
        office.opens(tenant, TODAY.plusDays(20), TODAY.plusDays(20), TODAY.plusDays(15));
        assertThat(page("?bucket=OVERDUE").getList("items.id"))
                .containsExactly(early.clientStep().toString());
        assertThat(page("?bucket=DUE").getList("items.id"))
                .containsExactly(
                        early.officeStep().toString(), late.clientStep().toString());
        assertThat(page("?bucket=REVIEW_DUE").getList("items.agreementId"))
                .containsExactly(early.agreement().toString(), late.agreement().toString());
        AnOffice.asAdviser(tenant)
                .get("/api/v1/worklist")
                .then()
                .body("items", hasSize(5))
                .body("items.on", contains("2026-04-23", "2026-06-01", "2026-06-02", "2026-06-16", "2026-06-16"))
                .body("items[1].bucket", equalTo("OVERDUE"))
                .body("items[1].side", equalTo("CLIENT"))
                .body("items[1].template", equalTo("LANGUAGE_PRACTICE"))
                .body("items[0].closing", equalTo(false));
    }

    @Test
    void leavesOutWhatIsDoneAndWhatEnded() {
        APlan done = office.opens(tenant, TODAY, TODAY, TODAY.plusDays(30));
        AnOffice.asAdviser(tenant)
                .header("If-Match", "\"0\"")
                .body("{\"outcome\":\"MET\"}")
                .post("/api/v1/steps/" + done.clientStep() + "/outcome")
                .then()
                .statusCode(200);
        APlan ended = office.opens(tenant, TODAY, TODAY, TODAY.plusDays(30));
        office.transfers(ended);
        assertThat(page("").getList("items.id"))
                .containsExactly(done.officeStep().toString());
    }

    @Test
    void pagesShowEveryEntryOnce() {
        for (int i = 0; i < 4; i++) {
            office.opens(tenant, TODAY, TODAY.minusDays(i), TODAY);
        }
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = "";
        int pages = 0;
        while (cursor != null) {
            JsonPath page = page("?limit=5" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void aCursorServesItsOwnOfficeAndBucketOnly() {
        office.opens(tenant, TODAY, TODAY, TODAY);
        String cursor = page("?bucket=DUE&limit=1").getString("next");
        assertThat(page("?bucket=DUE&limit=1&cursor=" + cursor).getList("items"))
                .hasSize(1);
        refused(tenant, "?limit=1&cursor=" + cursor);
        refused(new Tenant("essen", "essen-b"), "?bucket=DUE&limit=1&cursor=" + cursor);
        refused(tenant, "?bucket=DUE&cursor=x" + cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bucket=SOON", "bucket=due", "cursor=%00"})
    void aQueryThatCannotBeMeantIsRefused(String query) {
        AnOffice.asAdviser(tenant)
                .urlEncodingEnabled(false)
                .get("/api/v1/worklist?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aPageIsReadFromTheIndexes() {
        String plan = tenancy.call(tenant, () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("set local enable_seqscan = off; set local enable_bitmapscan = off");
                return explain(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(plan)
                .contains("step_worklist_ix")
                .contains("review_worklist_ix")
                .doesNotContain("Filter");
        assertThat(plan.lines().filter(line -> line.contains("Index Cond")))
                .hasSize(2)
                .allMatch(line -> line.contains("authority =") && line.contains("office =") && line.contains("ROW("));
    }

    private static String explain(java.sql.Connection connection) throws SQLException {
        String sql = Worklist.PAGE
                .replaceAll("between \\? and \\?", "between date '1900-01-01' and date '2026-06-16'")
                .replaceAll("\\(\\?, \\?\\)", "(date '2026-05-01', uuid '00000000-0000-0000-0000-000000000000')")
                .replace("?", "50");
        StringBuilder plan = new StringBuilder();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private JsonPath page(String query) {
        return AnOffice.asAdviser(tenant)
                .get("/api/v1/worklist" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(Tenant tenant, String query) {
        AnOffice.asAdviser(tenant)
                .get("/api/v1/worklist" + query)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-cursor"));
    }
}
