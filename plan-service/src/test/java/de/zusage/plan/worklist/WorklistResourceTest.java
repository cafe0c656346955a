package de.zusage.plan.worklist;

import static de.zusage.plan.FixedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.ATemplate;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.casefile.KnownCases;
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
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    KnownCases cases;

    @Inject
    SessionFactory hibernate;

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
                .body("items[0].caseId", equalTo(early.casefile().toString()))
                .body("items[1].caseId", equalTo(early.casefile().toString()))
                .body("items[1].bucket", equalTo("OVERDUE"))
                .body("items[1].side", equalTo("CLIENT"))
                .body("items[1].template", equalTo("LANGUAGE_PRACTICE"))
                .body("items[0].closing", equalTo(false));
    }

    @Test
    void aStepHasTheWordsOfItsTemplateInALanguageOfTheCaller() throws SQLException {
        ATemplate.isPublished();
        office.opens(tenant, TODAY, TODAY, TODAY);
        AnOffice.asAdviser(tenant)
                .header("Accept-Language", "xx, tr-TR;q=0.9, de;q=0.5")
                .get("/api/v1/worklist")
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body("items.find { it.side == 'CLIENT' }.words.language", equalTo("tr"))
                .body("items.find { it.side == 'CLIENT' }.words.text", equalTo("Haftada 3 saat"))
                .body("items.find { it.side == 'OFFICE' }", not(hasKey("words")))
                .body("items.find { it.bucket == 'REVIEW_DUE' }", not(hasKey("words")));
        assertThat(page("").getString("items.find { it.side == 'CLIENT' }.words.language"))
                .isEqualTo("de");
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
    @ValueSource(strings = {"scope=ALL", "side=BOTH", "goalArea=a%20b", "bucket=SOON", "bucket=due", "cursor=%00"})
    void aQueryThatCannotBeMeantIsRefused(String query) {
        AnOffice.asAdviser(tenant)
                .urlEncodingEnabled(false)
                .get("/api/v1/worklist?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"DUE, step_worklist_ix", "OVERDUE, step_worklist_ix", "REVIEW_DUE, review_worklist_ix"})
    void aPageIsReadFromItsIndex(Bucket bucket, String index) {
        String plan = tenancy.call(tenant, () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                // with hardly a row any index would do: the one that needs no sorting is meant
                statement.execute("set local enable_seqscan = off; set local enable_bitmapscan = off;"
                        + " set local enable_sort = off");
                return Explained.of(statement, page(bucket));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        String page = plan.replaceFirst("(?s)SubPlan.*", ""); // then of each row of the page the case
        assertThat(page).contains(index).doesNotContain("Filter");
        assertThat(page.lines().filter(line -> line.contains("Index Cond")))
                .hasSize(1)
                .allMatch(line -> line.contains("authority =") && line.contains("office =") && line.contains("ROW("));
    }

    private static WorklistQuery page(Bucket bucket) {
        return WorklistQuery.page(
                new WorklistFilter(bucket, Scope.OFFICE, null, null, UUID.randomUUID(), TODAY, TODAY.plusDays(14)),
                List.of("2026-05-01", new UUID(0, 0).toString()),
                50);
    }

    @Test
    void oneSeesOwnCasesAndThoseWhereOneStandsInToday() {
        UUID me = UUID.randomUUID();
        APlan mine = office.opens(tenant, TODAY, TODAY.plusDays(1), TODAY.plusDays(30));
        APlan another = office.opens(tenant, TODAY, TODAY.plusDays(1), TODAY.plusDays(30));
        APlan later = office.opens(tenant, TODAY, TODAY.plusDays(1), TODAY.plusDays(30));
        tenancy.run(tenant, () -> {
            cases.assign(mine.casefile(), me);
            cases.assign(another.casefile(), UUID.randomUUID());
            cases.deputise(another.casefile(), UUID.randomUUID(), me, TODAY, TODAY);
            cases.deputise(later.casefile(), UUID.randomUUID(), me, TODAY.plusDays(1), TODAY.plusDays(9));
        });
        assertThat(as(me, "?scope=MINE").getList("items.agreementId"))
                .containsOnly(mine.agreement().toString())
                .hasSize(2);
        assertThat(as(me, "?scope=DEPUTY").getList("items.agreementId"))
                .containsOnly(another.agreement().toString())
                .hasSize(2);
        assertThat(as(me, "").getList("items")).hasSize(6);
        assertThat(as(me, "/counts?scope=MINE").getInt("due")).isEqualTo(2);
        assertThat(as(me, "/counts?scope=DEPUTY").getInt("due")).isEqualTo(2);
        assertThat(as(UUID.randomUUID(), "?scope=MINE").getList("items")).isEmpty();
        String cursor = as(me, "?scope=MINE&limit=1").getString("next");
        AnOffice.asAdviser(tenant)
                .get("/api/v1/worklist?scope=MINE&limit=1&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void countsAndListsAreOfTheSameThings() throws SQLException {
        APlan clientFirst = office.opens(tenant, TODAY.minusDays(1), TODAY, TODAY.plusDays(30));
        APlan officeFirst = office.opens(tenant, TODAY.plusDays(1), TODAY, TODAY.plusDays(1));
        APlan sameDay = office.opens(tenant, TODAY, TODAY, TODAY.plusDays(30));
        APlan forgotten = office.opens(tenant, TODAY.plusDays(60), TODAY.plusDays(50), TODAY.plusDays(30));
        forget(forgotten);
        assertThat(page("?bucket=WAITING").getList("items.id"))
                .containsExactly(clientFirst.clientStep().toString());
        assertThat(page("?bucket=WAITING").getList("items.bucket")).containsExactly("WAITING");
        assertThat(page("?bucket=WAITING&side=OFFICE").getList("items.id"))
                .containsExactly(officeFirst.officeStep().toString());
        assertThat(page("?bucket=WITHOUT_REVIEW").getList("items.id"))
                .containsExactly(forgotten.agreement().toString());
        assertThat(page("?bucket=WITHOUT_REVIEW").getList("items.caseId"))
                .containsExactly(forgotten.casefile().toString());
        assertThat(page("?side=OFFICE").getList("items.id")).hasSize(3);
        assertThat(page("?goalArea=LANGUAGE&bucket=DUE").getList("items.id"))
                .hasSize(5)
                .contains(sameDay.clientStep().toString());
        assertThat(page("?goalArea=WORK").getList("items.id")).isEmpty();
        assertThat(page("?side=CLIENT&bucket=REVIEW_DUE").getList("items")).isEmpty();
        JsonPath counts = page("/counts");
        assertThat(List.of("due", "overdue", "reviewDue", "waiting", "withoutReview"))
                .extracting(bucket -> counts.getInt(bucket))
                .containsExactly(
                        size("?bucket=DUE"),
                        size("?bucket=OVERDUE"),
                        size("?bucket=REVIEW_DUE"),
                        size("?bucket=WAITING"),
                        size("?bucket=WITHOUT_REVIEW"));
    }

    private int size(String query) {
        return page(query).getList("items").size();
    }

    /** No rule lets a plan go on without a review; the list finds it should it come to that. */
    private static void forget(APlan plan) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var update = owner.prepareStatement("update review set state = 'DROPPED' where plan_id = ?")) {
            update.setObject(1, plan.agreement());
            update.executeUpdate();
        }
    }

    @Test
    void aLeadSeesTheCountsOfTheOfficeAndNothingElse() {
        office.opens(tenant, TODAY, TODAY, TODAY);
        String lead = Tokens.of("office-lead")
                .authority(tenant.authority())
                .office(tenant.office())
                .sign();
        String counts = AnOffice.with(lead)
                .get("/api/v1/worklist/counts")
                .then()
                .statusCode(200)
                .body("due", equalTo(2))
                .extract()
                .asString();
        assertThat(counts).matches("\\{(\"[a-zA-Z]+\":[0-9]+,?){6}\\}");
        for (String scope : List.of("MINE", "DEPUTY")) {
            AnOffice.with(lead)
                    .get("/api/v1/worklist/counts?scope=" + scope)
                    .then()
                    .statusCode(403);
        }
        AnOffice.with(lead).get("/api/v1/worklist").then().statusCode(403);
    }

    @Test
    void aPageAndTheCountsAreOneStatementEach() {
        for (int i = 0; i < 4; i++) {
            office.opens(tenant, TODAY, TODAY.minusDays(i), TODAY);
        }
        for (String query : List.of("?limit=1", "?limit=100", "?scope=MINE", "?bucket=WAITING", "/counts")) {
            assertThat(statements(() -> page(query))).as(query).isEqualTo(1);
        }
    }

    private long statements(Runnable request) {
        Statistics statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        request.run();
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    private JsonPath as(UUID person, String query) {
        return AnOffice.with(Tokens.adviser(tenant.authority(), tenant.office())
                        .subject(person)
                        .sign())
                .get("/api/v1/worklist" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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
